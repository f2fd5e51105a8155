import type { Reads, Tx } from "db/database.server";
import { newId } from "db/identity.server";
import type { DelegationTable } from "db/tables/delegations";
import type { Selectable } from "kysely";
import type { LocalDate } from "~/time/local-date";
import type { Deadlines, Delegation, MemberApproval } from "./delegation";

type EventKey = { id: string };

export const existsDelegation = (reads: Reads, event: EventKey): Promise<boolean> =>
  reads.selectFrom("delegation").select("id").where("event_id", "=", event.id).limit(1).executeTakeFirst().then(Boolean);

export const updateDelegationPosition = (tx: Tx, event: EventKey, id: string, position: number) =>
  tx.updateTable("delegation").set({ position }).where("event_id", "=", event.id).where("id", "=", id).execute();

export const findDelegation = (reads: Reads, event: EventKey, id: string): Promise<Delegation | undefined> =>
  delegations(reads, event)
    .where("id", "=", id)
    .executeTakeFirst()
    .then((row) => row && toDelegation(row));

/** In the order they were added, or put by hand. */
export const findAllDelegations = (reads: Reads, event: EventKey): Promise<Delegation[]> =>
  delegations(reads, event)
    .orderBy("position")
    .orderBy("id")
    .execute()
    .then((rows) => rows.map(toDelegation));

export const findDelegationOfJurisdiction = (reads: Reads, event: EventKey, code: string): Promise<Delegation | undefined> =>
  delegations(reads, event)
    .where("jurisdiction_code", "=", code)
    .executeTakeFirst()
    .then((row) => row && toDelegation(row));

export const findDelegationOfOrganisation = (reads: Reads, event: EventKey, id: string): Promise<Delegation | undefined> =>
  delegations(reads, event)
    .where("organisation_id", "=", id)
    .executeTakeFirst()
    .then((row) => row && toDelegation(row));

type New = Pick<Delegation, "hostId" | "eventId" | "jurisdictionCode" | "organisationId" | "parentId">;

export async function insertDelegation(tx: Tx, made: New, now: string): Promise<string> {
  const id = newId();
  const last = await tx
    .selectFrom("delegation")
    .select((eb) => eb.fn.max("position").as("position"))
    .where("event_id", "=", made.eventId)
    .executeTakeFirst();
  await tx
    .insertInto("delegation")
    .values({
      id,
      event_id: made.eventId,
      host_id: made.hostId,
      jurisdiction_code: made.jurisdictionCode,
      organisation_id: made.organisationId,
      parent_id: made.parentId,
      printed_name: "",
      printed_sort_key: "",
      position: Number(last?.position ?? 0) + 1,
      reply_note: "",
      letter_reference: "",
      liaison: "",
      remarks: "",
      revision: 1,
      created_at: now,
      changed_at: now,
    })
    .execute();
  return id;
}

/** What a deed may set of a delegation, as it stands on disk. */
export type DelegationChange = Partial<
  Omit<DelegationTable, "id" | "event_id" | "host_id" | "jurisdiction_code" | "organisation_id" | "revision" | "created_at" | "changed_at">
>;

/** False where somebody else changed it since. */
export const updateDelegation = (
  tx: Tx,
  { id, eventId, revision }: Pick<Delegation, "id" | "eventId" | "revision">,
  change: DelegationChange,
  now: string,
): Promise<boolean> =>
  tx
    .updateTable("delegation")
    .set({ ...change, revision: revision + 1, changed_at: now })
    .where("event_id", "=", eventId)
    .where("id", "=", id)
    .where("revision", "=", revision)
    .executeTakeFirst()
    .then(({ numUpdatedRows }) => Number(numUpdatedRows) === 1);

export const deleteDelegation = (tx: Tx, event: EventKey, id: string) =>
  tx.deleteFrom("delegation").where("event_id", "=", event.id).where("id", "=", id).execute();

/** With a delegation nobody has used goes who would have answered for it. */
export const endDelegationsFocalPoints = (tx: Tx, event: EventKey, delegationId: string) =>
  tx.deleteFrom("focal_point").where("event_id", "=", event.id).where("delegation_id", "=", delegationId).execute();

/** Whether another sits under it, or it has or had members. */
export const isDelegationUsed = async (reads: Reads, event: EventKey, id: string): Promise<boolean> => {
  const member = reads.selectFrom("delegation_member").select("event_id").where("event_id", "=", event.id).where("delegation_id", "=", id);
  const below = reads.selectFrom("delegation").select("event_id").where("event_id", "=", event.id).where("parent_id", "=", id);
  return (await member.unionAll(below).execute()).length > 0;
};

/** The numbers of invitations go up by one and are never given twice. */
export const findNextInvitationNumber = (reads: Reads, event: EventKey): Promise<number> =>
  reads
    .selectFrom("delegation")
    .select((eb) => eb.fn.max("invitation_number").as("last"))
    .where("event_id", "=", event.id)
    .executeTakeFirst()
    .then((row) => Number(row?.last ?? 0) + 1);

const delegations = (reads: Reads, event: EventKey) => reads.selectFrom("delegation").selectAll().where("event_id", "=", event.id);

const toDelegation = (row: Selectable<DelegationTable>): Delegation => ({
  id: row.id,
  hostId: row.host_id,
  eventId: row.event_id,
  jurisdictionCode: row.jurisdiction_code,
  organisationId: row.organisation_id,
  parentId: row.parent_id,
  printedName: row.printed_name,
  printedSortAs: row.printed_sort_key,
  printedNameBy: row.printed_name_by,
  printedNameAt: row.printed_name_at,
  position: row.position,
  headRank: row.head_rank,
  approval: row.approval as MemberApproval | null,
  invitationNumber: row.invitation_number,
  invitedAt: row.invited_at,
  lastContactAt: row.last_contact_at,
  reply: row.reply,
  replyWay: row.reply_way,
  replyNote: row.reply_note,
  repliedAt: row.replied_at,
  coming: row.coming,
  extended: { replyBy: row.reply_by, nominateBy: row.nominate_by, detailsBy: row.details_by } as Partial<Deadlines>,
  letterReceivedOn: row.letter_received_on as LocalDate | null,
  letterReference: row.letter_reference,
  letterVerifiedBy: row.letter_verified_by,
  letterVerifiedAt: row.letter_verified_at,
  liaison: row.liaison,
  remarks: row.remarks,
  revision: row.revision,
});
