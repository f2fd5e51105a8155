import type { Reads, Tx } from "db/database.server";
import { newId } from "db/identity.server";
import type { RegistrationTable } from "db/tables/registration";
import type { Selectable } from "kysely";
import { sortKeyOf } from "~/people/sort-key";
import { overStates, type Registration, type RegistrationDetails, type RegistrationState, type Step } from "./registration";

type EventKey = { id: string };

export const findRegistration = (reads: Reads, event: EventKey, id: string): Promise<Registration | undefined> =>
  registrations(reads)
    .where("event_id", "=", event.id)
    .where("id", "=", id)
    .executeTakeFirst()
    .then((row) => row && toRegistration(row));

/** Whatever its event: for a link that names nothing but the registration. */
export const findRegistrationById = (reads: Reads, id: string): Promise<Registration | undefined> =>
  registrations(reads)
    .where("id", "=", id)
    .executeTakeFirst()
    .then((row) => row && toRegistration(row));

/** The one that counts: there is never more than one. */
export const findLiveRegistration = (reads: Reads, event: EventKey, personId: string): Promise<Registration | undefined> =>
  registrations(reads)
    .where("event_id", "=", event.id)
    .where("person_id", "=", personId)
    .where("state", "not in", overStates)
    .executeTakeFirst()
    .then((row) => row && toRegistration(row));

/** By sort key: whether somebody of this name is at the event. */
export const existsLiveName = (reads: Reads, event: EventKey, sortKey: string): Promise<boolean> =>
  reads
    .selectFrom("registration")
    .select("id")
    .where("event_id", "=", event.id)
    .where("sort_key", "=", sortKey)
    .where("state", "not in", overStates)
    .limit(1)
    .executeTakeFirst()
    .then(Boolean);

/** What somebody ever asked for at an event, the newest first. */
export const findAllRegistrationsOf = (reads: Reads, event: EventKey, personId: string): Promise<Registration[]> =>
  registrations(reads)
    .where("event_id", "=", event.id)
    .where("person_id", "=", personId)
    .orderBy("id", "desc")
    .execute()
    .then((rows) => rows.map(toRegistration));

/** The live one, else the last that ended. */
export const findLatestRegistration = async (reads: Reads, event: EventKey, personId: string): Promise<Registration | undefined> => {
  const all = await findAllRegistrationsOf(reads, event, personId);
  return all.find(({ state }) => !(overStates as readonly string[]).includes(state)) ?? all[0];
};

/** Held for an address that was not proven in time. */
export const findAllExpired = (reads: Reads, now: string, limit: number): Promise<Registration[]> =>
  registrations(reads)
    .where("state", "=", "awaiting-host")
    .where("held_until", "<=", now)
    .orderBy("held_until")
    .limit(limit)
    .execute()
    .then((rows) => rows.map(toRegistration));

export type NewRegistration = Omit<Registration, "revision" | "createdAt" | "changedAt"> & {
  searchKey: string;
  formKey: string | null;
};

export async function insertRegistration(tx: Tx, registration: NewRegistration, now: string): Promise<Registration> {
  const row = {
    id: registration.id,
    host_id: registration.hostId,
    event_id: registration.eventId,
    person_id: registration.personId,
    category_id: registration.categoryId,
    state: registration.state,
    source: registration.source,
    ...rowOf(registration),
    search_key: registration.searchKey,
    language: registration.language,
    proven_at: registration.provenAt,
    held_until: registration.heldUntil,
    form_key: registration.formKey,
    revision: 1,
    created_at: now,
    changed_at: now,
  };
  await tx.insertInto("registration").values(row).execute();
  return toRegistration(row);
}

type Changed = { state: RegistrationState; provenAt: string | null; heldUntil: string | null };

export const updateState = (tx: Tx, { id, revision }: Registration, { state, provenAt, heldUntil }: Changed, now: string) =>
  tx
    .updateTable("registration")
    .set({ state, proven_at: provenAt, held_until: heldUntil, revision: revision + 1, changed_at: now })
    .where("id", "=", id)
    .execute();

/** Something about it is another, though none of its own words. */
export const noteChanged = (tx: Tx, id: string, now: string) =>
  tx.updateTable("registration").set({ changed_at: now }).where("id", "=", id).execute();

/** False where somebody else changed it since. */
export const updateDetails = (
  tx: Tx,
  { id, revision }: Pick<Registration, "id" | "revision">,
  details: RegistrationDetails & { categoryId: string; searchKey: string },
  now: string,
): Promise<boolean> =>
  tx
    .updateTable("registration")
    .set({ ...rowOf(details), category_id: details.categoryId, search_key: details.searchKey, revision: revision + 1, changed_at: now })
    .where("id", "=", id)
    .where("revision", "=", revision)
    .executeTakeFirst()
    .then(({ numUpdatedRows }) => Number(numUpdatedRows) === 1);

export const insertStep = (tx: Tx, { id, eventId }: Pick<Registration, "id" | "eventId">, { byKind, byId, ...step }: Step) =>
  tx
    .insertInto("registration_step")
    .values({ id: newId(), event_id: eventId, registration_id: id, by_kind: byKind, by_id: byId, ...step })
    .execute();

/** Oldest first. */
export const findAllSteps = (reads: Reads, registration: Pick<Registration, "id">): Promise<Step[]> =>
  reads
    .selectFrom("registration_step")
    .select(["state", "by_kind", "by_id", "reason", "told", "at"])
    .where("registration_id", "=", registration.id)
    .orderBy("id")
    .execute()
    .then((rows) =>
      rows.map(({ by_kind, by_id, state, ...row }) => ({ ...row, state: state as RegistrationState, byKind: by_kind, byId: by_id })),
    );

const registrations = (reads: Reads) => reads.selectFrom("registration").selectAll();

const rowOf = (details: RegistrationDetails) => ({
  name: details.name,
  sort_key: sortKeyOf(details.name),
  rank_or_title: details.rankOrTitle,
  salutation: details.salutation,
  position: details.position,
  other_script_name: details.otherScriptName,
  organisation_id: details.organisationId,
  jurisdiction_code: details.jurisdictionCode,
  listed_at: details.listedAt,
});

const toRegistration = (row: Selectable<RegistrationTable>): Registration => ({
  id: row.id,
  hostId: row.host_id,
  eventId: row.event_id,
  personId: row.person_id,
  categoryId: row.category_id,
  state: row.state,
  source: row.source,
  name: row.name,
  rankOrTitle: row.rank_or_title,
  salutation: row.salutation,
  position: row.position,
  otherScriptName: row.other_script_name,
  organisationId: row.organisation_id,
  jurisdictionCode: row.jurisdiction_code,
  listedAt: row.listed_at,
  language: row.language,
  provenAt: row.proven_at,
  heldUntil: row.held_until,
  revision: row.revision,
  createdAt: row.created_at,
  changedAt: row.changed_at,
});
