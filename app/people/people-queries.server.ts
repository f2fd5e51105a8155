import type { Reads, Tx } from "db/database.server";
import { newId } from "db/identity.server";
import type { PersonTable } from "db/tables/people";
import type { Selectable } from "kysely";
import { type MailAddress, mailKeyOf } from "~/mail/mail-address";
import type { LocalDate } from "~/time/local-date";
import type { ContactAddress, ContactKind, Person, PersonDetails } from "./person";
import { sortKeyOf } from "./sort-key";

export const findPersonById = (reads: Reads, id: string): Promise<Person | undefined> =>
  reads
    .selectFrom("person")
    .select(personColumns)
    .where("id", "=", id)
    .where("erased_at", "is", null)
    .executeTakeFirst()
    .then((row) => row && toPerson(row));

export const findPerson = (reads: Reads, hostId: string, id: string): Promise<Person | undefined> =>
  findPersonById(reads, id).then((person) => (person?.hostId === hostId ? person : undefined));

/** Names as they are now, by id; those erased since are left out. */
export async function findPersonNames(reads: Reads, hostId: string, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await reads
    .selectFrom("person")
    .select(["id", "display_name"])
    .where("host_id", "=", hostId)
    .where("id", "in", ids)
    .where("erased_at", "is", null)
    .execute();
  return new Map(rows.map((row) => [row.id, row.display_name]));
}

/** Everybody of this host whom mail to this address reaches as their own; oldest first. Two people may share a mailbox. */
export const findAllPersonsByAddress = (reads: Reads, hostId: string, address: MailAddress): Promise<Person[]> =>
  reads
    .selectFrom("contact_address")
    .innerJoin("person", "person.id", "contact_address.person_id")
    .select(personColumns.map((column) => `person.${column}` as const))
    .where("contact_address.host_id", "=", hostId)
    .where("contact_address.mail_key", "=", mailKeyOf(address))
    .where("contact_address.kind", "=", "own")
    .where("person.erased_at", "is", null)
    .where("person.merged_into", "is", null)
    .orderBy("contact_address.person_id")
    .execute()
    .then((rows) => rows.map(toPerson));

/** The own one first. */
export const findAllContactAddresses = (reads: Reads, personId: string): Promise<ContactAddress[]> =>
  reads
    .selectFrom("contact_address")
    .select(["id", "person_id", "kind", "mail_address", "proven_at"])
    .where("person_id", "=", personId)
    .execute()
    .then((rows) =>
      rows
        .map((row) => ({
          id: row.id,
          personId: row.person_id,
          kind: row.kind,
          mailAddress: row.mail_address as MailAddress,
          provenAt: row.proven_at,
        }))
        .sort((a, b) => kindOrder.indexOf(a.kind) - kindOrder.indexOf(b.kind) || (a.id < b.id ? -1 : 1)),
    );

/** Everybody of this host whom mail reaches, by themselves or by an assistant. */
export const findAllIdsWithAddress = (reads: Reads, hostId: string): Promise<Set<string>> =>
  reads
    .selectFrom("contact_address")
    .select("person_id")
    .distinct()
    .where("host_id", "=", hostId)
    .where("kind", "in", ["own", "assistant"])
    .execute()
    .then((rows) => new Set(rows.map(({ person_id }) => person_id)));

const kindOrder: ContactKind[] = ["own", "assistant", "copy"];

export async function insertPerson(
  tx: Tx,
  { id, hostId }: { id: string; hostId: string },
  details: PersonDetails,
  now: string,
): Promise<Person> {
  const fresh = { link_generation: 1, feed_generation: 1, revision: 1 };
  const row = { id, host_id: hostId, ...rowOf(details), ...fresh, badge_name: "", account_id: null, created_at: now, erased_at: null };
  await tx.insertInto("person").values(row).execute();
  return toPerson(row);
}

/** False where somebody else changed the person since `revision`. */
export async function updatePerson(tx: Tx, person: Person, details: PersonDetails): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("person")
    .set((eb) => ({ ...rowOf(details), revision: eb("revision", "+", 1) }))
    .where("id", "=", person.id)
    .where("revision", "=", person.revision)
    .executeTakeFirst();
  return Number(numUpdatedRows) === 1;
}

export const raiseGenerations = (tx: Tx, person: { id: string }) =>
  tx
    .updateTable("person")
    .set((eb) => ({ link_generation: eb("link_generation", "+", 1), feed_generation: eb("feed_generation", "+", 1) }))
    .where("id", "=", person.id)
    .execute();

export type NewAddress = { kind: ContactKind; mailAddress: MailAddress; provenAt: string | null };

/** Nothing happens where the person has this address already. */
export const insertAddress = (tx: Tx, person: { id: string; hostId: string }, { kind, mailAddress, provenAt }: NewAddress, now: string) =>
  tx
    .insertInto("contact_address")
    .values({
      id: newId(),
      host_id: person.hostId,
      person_id: person.id,
      kind,
      mail_address: mailAddress,
      mail_key: mailKeyOf(mailAddress),
      proven_at: provenAt,
      created_at: now,
    })
    .onConflict((conflict) => conflict.columns(["person_id", "mail_key"]).doNothing())
    .execute();

export const deleteAddressesOfKind = (tx: Tx, person: { id: string }, kind: ContactKind) =>
  tx.deleteFrom("contact_address").where("person_id", "=", person.id).where("kind", "=", kind).execute();

/** Once proven it stays proven, with the moment of the first time. */
export const markProven = (tx: Tx, person: { id: string }, now: string) =>
  tx
    .updateTable("contact_address")
    .set({ proven_at: now })
    .where("person_id", "=", person.id)
    .where("kind", "=", "own")
    .where("proven_at", "is", null)
    .execute();

const personColumns = [
  "id",
  "host_id",
  "display_name",
  "rank_or_title",
  "salutation",
  "position",
  "other_script_name",
  "organisation_id",
  "link_generation",
  "feed_generation",
  "revision",
] as const;

export const rowOf = (details: PersonDetails) => ({
  display_name: details.name,
  sort_key: sortKeyOf(details.name),
  rank_or_title: details.rankOrTitle,
  salutation: details.salutation,
  position: details.position,
  other_script_name: details.otherScriptName,
  organisation_id: details.organisationId,
});

const toPerson = (row: Pick<Selectable<PersonTable>, (typeof personColumns)[number]>): Person => ({
  id: row.id,
  hostId: row.host_id,
  name: row.display_name,
  rankOrTitle: row.rank_or_title,
  salutation: row.salutation,
  position: row.position,
  otherScriptName: row.other_script_name,
  organisationId: row.organisation_id,
  linkGeneration: row.link_generation,
  feedGeneration: row.feed_generation,
  revision: row.revision,
});

/** The last day of the last event this person has anything to do with; undefined where there is none yet. */
export const findLastDay = (reads: Reads, person: { id: string }): Promise<LocalDate | undefined> =>
  reads
    .selectFrom("event")
    .select((eb) => eb.fn.max("ends_on").as("last"))
    .where((eb) =>
      eb.or([
        eb("id", "in", eb.selectFrom("registration").select("event_id").where("person_id", "=", person.id)),
        eb("id", "in", eb.selectFrom("speaker").select("event_id").where("person_id", "=", person.id)),
        eb("id", "in", eb.selectFrom("invitation").select("event_id").where("person_id", "=", person.id)),
        eb("id", "in", eb.selectFrom("focal_point").select("event_id").where("person_id", "=", person.id)),
      ]),
    )
    .executeTakeFirst()
    .then((row) => (row?.last ?? undefined) as LocalDate | undefined);
