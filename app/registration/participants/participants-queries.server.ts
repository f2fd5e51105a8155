import type { Reads, Tx } from "db/database.server";
import { newId } from "db/identity.server";
import type { ParticipantListTable } from "db/tables/registration";
import type { Selectable } from "kysely";
import type { DelegationRole } from "~/delegations/invited/delegation";
import type { Event } from "~/events/event";
import type { Instant } from "~/time/instant";
import type { LocalDate } from "~/time/local-date";
import type { RegistrationState } from "../registration";
import type { IssuedList, ListHead, OutwardEdition, Shown } from "./participant-list";

type EventKey = { id: string };

export type ConfirmedRow = {
  id: string;
  name: string;
  otherScriptName: string;
  rankOrTitle: string;
  position: string;
  organisationId: string | null;
  organisation: string;
  categoryId: string;
  /** Null: in no delegation. */
  delegationId: string | null;
  role: DelegationRole | null;
};

/** Everybody with a confirmed place: members by the order of their delegation, the others by organisation and name. */
export const findConfirmed = (reads: Reads, event: EventKey): Promise<ConfirmedRow[]> =>
  reads
    .selectFrom("registration as r")
    .leftJoin("organisation as o", "o.id", "r.organisation_id")
    .leftJoin("delegation_member as m", (join) => join.onRef("m.registration_id", "=", "r.id").on("m.left_at", "is", null))
    .select(["r.id", "r.name", "r.other_script_name", "r.rank_or_title", "r.position", "r.organisation_id", "r.category_id"])
    .select(["o.name as organisation", "o.sort_key as organisation_key", "m.delegation_id", "m.role", "m.position as place", "r.sort_key"])
    .where("r.event_id", "=", event.id)
    .where("r.state", "=", "confirmed")
    .orderBy((eb) => eb.fn.coalesce("m.position", eb.val(0)))
    .orderBy((eb) => eb.case().when("o.sort_key", "is", null).then(1).else(0).end())
    .orderBy("o.sort_key")
    .orderBy("r.sort_key")
    .orderBy("r.id")
    .execute()
    .then((rows) =>
      rows.map((row) => ({
        id: row.id,
        name: row.name,
        otherScriptName: row.other_script_name,
        rankOrTitle: row.rank_or_title,
        position: row.position,
        organisationId: row.organisation_id,
        organisation: row.organisation ?? "",
        categoryId: row.category_id,
        delegationId: row.delegation_id,
        role: row.role,
      })),
    );

export type Wish = { id: string; state: RegistrationState; listed: boolean; chosen: Partial<Record<OutwardEdition, Shown>> };

/** What each person and the team want shown of them now, whatever became of their place. */
export async function findWishes(reads: Reads, event: EventKey): Promise<Wish[]> {
  const [rows, choices] = await Promise.all([
    reads.selectFrom("registration").select(["id", "state", "listed_at"]).where("event_id", "=", event.id).execute(),
    reads.selectFrom("participant_choice").select(["registration_id", "edition", "shown"]).where("event_id", "=", event.id).execute(),
  ]);
  const chosen = new Map<string, Wish["chosen"]>();
  for (const { registration_id: id, edition, shown } of choices) chosen.set(id, { ...chosen.get(id), [edition]: shown });
  return rows.map(({ id, state, listed_at }) => ({ id, state, listed: listed_at !== null, chosen: chosen.get(id) ?? {} }));
}

export type ChoiceNote = { registrationId: string; edition: OutwardEdition; by: string; at: Instant };

/** Who of the team chose, and when. */
export const findChoiceNotes = (reads: Reads, event: EventKey): Promise<ChoiceNote[]> =>
  reads
    .selectFrom("participant_choice as c")
    .innerJoin("account as a", "a.id", "c.chosen_by")
    .select(["c.registration_id", "c.edition", "c.chosen_at", "a.display_name"])
    .where("c.event_id", "=", event.id)
    .execute()
    .then((rows) =>
      rows.map((row) => ({
        registrationId: row.registration_id,
        edition: row.edition,
        by: row.display_name,
        at: row.chosen_at as Instant,
      })),
    );

/** By registration; those that are not of this event are not among them. */
export async function findPeopleOf(reads: Reads, event: EventKey, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = reads.selectFrom("registration").select(["id", "person_id"]).where("event_id", "=", event.id).where("id", "in", ids);
  return new Map((await rows.execute()).map(({ id, person_id: personId }) => [id, personId]));
}

type Choice = { edition: OutwardEdition; shown: Shown; by: string };

/** In pieces: a statement holds only so many values. */
export async function upsertChoices(tx: Tx, event: EventKey, ids: readonly string[], { edition, shown, by }: Choice, now: Instant) {
  const choice = { edition, shown, chosen_by: by, chosen_at: now };
  for (let start = 0; start < ids.length; start += 1_000)
    await tx
      .insertInto("participant_choice")
      .values(ids.slice(start, start + 1_000).map((id) => ({ event_id: event.id, registration_id: id, ...choice })))
      .onConflict((conflict) => conflict.columns(["registration_id", "edition"]).doUpdateSet(choice))
      .execute();
}

export const deleteChoices = (tx: Tx, event: EventKey, ids: readonly string[], edition: OutwardEdition) =>
  tx
    .deleteFrom("participant_choice")
    .where("event_id", "=", event.id)
    .where("registration_id", "in", ids)
    .where("edition", "=", edition)
    .execute();

export const existsIssuedList = (reads: Reads, event: EventKey): Promise<boolean> =>
  reads.selectFrom("participant_list").select("id").where("event_id", "=", event.id).limit(1).executeTakeFirst().then(Boolean);

/** The last first. */
export const findListHeads = (reads: Reads, event: EventKey): Promise<ListHead[]> =>
  heads(reads, event)
    .execute()
    .then((rows) => rows.map(toHead));

export const findIssuedList = (
  reads: Reads,
  event: EventKey,
  { kind, number }: Pick<IssuedList, "kind" | "number">,
): Promise<IssuedList | undefined> =>
  heads(reads, event)
    .select("content")
    .where("kind", "=", kind)
    .where("number", "=", number)
    .executeTakeFirst()
    .then((row) => row && { ...toHead(row), content: JSON.parse(row.content) });

export async function insertIssuedList(
  tx: Tx,
  event: { id: string; hostId: string },
  { kind, number, content, correctionsUntil, issuedBy }: Omit<ListHead, "id" | "issuedAt"> & { content: string },
  now: Instant,
): Promise<string> {
  const id = newId();
  await tx
    .insertInto("participant_list")
    .values({
      ...{ id, event_id: event.id, host_id: event.hostId, kind, number, content },
      ...{ corrections_until: correctionsUntil, issued_by: issuedBy, issued_at: now },
    })
    .execute();
  return id;
}

export const updateListRules = (
  tx: Tx,
  event: EventKey,
  { isOfficial, participantsFor }: Pick<Event, "isOfficial" | "participantsFor">,
  now: Instant,
) =>
  tx
    .updateTable("event")
    .set((eb) => ({
      official_at: isOfficial ? eb.fn.coalesce("official_at", eb.val(now)) : null,
      participants_delegations_at: participantsFor.delegations ? eb.fn.coalesce("participants_delegations_at", eb.val(now)) : null,
      participants_public_at: participantsFor.everybody ? eb.fn.coalesce("participants_public_at", eb.val(now)) : null,
      revision: eb("revision", "+", 1),
    }))
    .where("id", "=", event.id)
    .execute();

/** No two lists are issued at the same moment: ids sort by age. */
const heads = (reads: Reads, event: EventKey) =>
  reads
    .selectFrom("participant_list")
    .select(["id", "kind", "number", "corrections_until", "issued_by", "issued_at"])
    .where("event_id", "=", event.id)
    .orderBy("issued_at", "desc")
    .orderBy("id", "desc");

const toHead = (row: Omit<Selectable<ParticipantListTable>, "event_id" | "host_id" | "content">): ListHead => ({
  id: row.id,
  kind: row.kind,
  number: row.number,
  correctionsUntil: row.corrections_until as LocalDate | null,
  issuedBy: row.issued_by,
  issuedAt: row.issued_at as Instant,
});
