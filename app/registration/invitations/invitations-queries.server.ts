import type { Reads, Tx } from "db/database.server";
import { newId } from "db/identity.server";
import type { InvitationTable } from "db/tables/registration";
import type { Selectable } from "kysely";
import { findOnlyRehearsed } from "~/mail/mail-queries.server";
import { sortKeyOf } from "~/people/sort-key";
import type { RegistrationState } from "../registration";
import type { Invitation } from "./invitation";

type EventKey = { id: string };
type Invited = { personId: string; categoryId: string | null; skipsApproval: boolean };

export async function findInvitation(reads: Reads, event: EventKey, personId: string): Promise<Invitation | undefined> {
  const row = await reads
    .selectFrom("invitation")
    .selectAll()
    .where("event_id", "=", event.id)
    .where("person_id", "=", personId)
    .executeTakeFirst();
  return row && toInvitation(row, await findOnlyRehearsed(reads, event, "invitation", personId));
}

export type ListedInvitation = Invitation & {
  name: string;
  mailAddress: string | null;
  answeredAt: string | null;
  registrationId: string | null;
  registrationState: RegistrationState | null;
};

/** By name; the answer is the first thing the person did about it since, whatever became of that. */
export async function findAllInvitations(reads: Reads, event: EventKey): Promise<ListedInvitation[]> {
  const rows = await reads
    .selectFrom("invitation")
    .innerJoin("person", "person.id", "invitation.person_id")
    .selectAll("invitation")
    .select("person.display_name")
    .where("invitation.event_id", "=", event.id)
    .where("person.erased_at", "is", null)
    .execute();
  const invited = reads.selectFrom("invitation").select("person_id").where("event_id", "=", event.id);
  const registrations = await reads
    .selectFrom("registration")
    .select(["id", "person_id", "state", "created_at"])
    .where("event_id", "=", event.id)
    .where("person_id", "in", invited)
    .orderBy("id")
    .execute();
  const addresses = await reads
    .selectFrom("contact_address")
    .select(["person_id", "mail_address"])
    .where("person_id", "in", invited)
    .where("kind", "in", ["own", "assistant"])
    .orderBy("kind")
    .execute();
  const rehearsed = await findOnlyRehearsed(reads, event, "invitation");
  const last = new Map(registrations.map((row) => [row.person_id, row]));
  const address = new Map(addresses.map((row) => [row.person_id, row.mail_address]));
  return rows
    .map((row) => ({
      ...toInvitation(row, rehearsed),
      name: row.display_name,
      mailAddress: address.get(row.person_id) ?? null,
      answeredAt: last.get(row.person_id)?.created_at ?? null,
      registrationId: last.get(row.person_id)?.id ?? null,
      registrationState: last.get(row.person_id)?.state ?? null,
    }))
    .sort((a, b) => (sortKeyOf(a.name) < sortKeyOf(b.name) ? -1 : 1));
}

const unanswered = { withdrawn_at: null, reminded_at: null, regretted_at: null };

export async function insertInvitation(tx: Tx, event: { id: string; hostId: string }, invited: Invited, now: string): Promise<string> {
  const id = newId();
  const row = { id, event_id: event.id, host_id: event.hostId, person_id: invited.personId, category_id: invited.categoryId };
  const marks = { ...unanswered, skips_approval_at: invited.skipsApproval ? now : null };
  await tx
    .insertInto("invitation")
    .values({ ...row, ...marks, created_at: now })
    .execute();
  return id;
}

/** One that was withdrawn or only rehearsed stands anew, as of now. */
export async function inviteAgain(tx: Tx, { id }: Pick<Invitation, "id">, invited: Invited, now: string): Promise<string> {
  const marks = { ...unanswered, skips_approval_at: invited.skipsApproval ? now : null };
  await tx
    .updateTable("invitation")
    .set({ ...marks, category_id: invited.categoryId, created_at: now })
    .where("id", "=", id)
    .execute();
  return id;
}

/** Undefined where it is not there, or was withdrawn before. */
export const withdraw = (tx: Tx, event: EventKey, id: string, now: string): Promise<{ personId: string } | undefined> =>
  tx
    .updateTable("invitation")
    .set({ withdrawn_at: now })
    .where("event_id", "=", event.id)
    .where("id", "=", id)
    .where("withdrawn_at", "is", null)
    .returning("person_id")
    .executeTakeFirst()
    .then((row) => row && { personId: row.person_id });

export const markReminded = (tx: Tx, event: EventKey, ids: readonly string[], now: string) =>
  tx.updateTable("invitation").set({ reminded_at: now }).where("event_id", "=", event.id).where("id", "in", ids).execute();

export const markRegretted = (tx: Tx, event: EventKey, id: string, now: string) =>
  tx.updateTable("invitation").set({ regretted_at: now }).where("event_id", "=", event.id).where("id", "=", id).execute();

const toInvitation = (row: Selectable<InvitationTable>, rehearsed: ReadonlySet<string>): Invitation => ({
  id: row.id,
  personId: row.person_id,
  categoryId: row.category_id,
  invitedAt: row.created_at,
  remindedAt: row.reminded_at,
  withdrawnAt: row.withdrawn_at,
  regrettedAt: row.regretted_at,
  skipsApproval: row.skips_approval_at !== null,
  rehearsed: rehearsed.has(row.person_id),
});
