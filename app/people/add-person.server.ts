import type { Tx } from "db/database.server";
import { newId } from "db/identity.server";
import { together } from "db/together.server";
import { record } from "~/audit/record.server";
import type { MailAddress } from "~/mail/mail-address";
import type { Instant } from "~/time/instant";
import { insertAddress, insertPerson } from "./people-queries.server";
import type { By, ContactKind, Person, PersonDetails } from "./person";

/** `id`: where it is made before the record is. */
export type NewPerson = PersonDetails & { id?: string; addresses: { kind: ContactKind; mailAddress: MailAddress }[] };

/** A new record even where the address is known: two people may share a mailbox, and who is who is for the caller to ask. */
export async function addPerson(tx: Tx, by: By, { id = newId(), addresses, ...details }: NewPerson, now: Instant): Promise<Person> {
  const key = { id, hostId: by.hostId };
  record(tx, { ...by, personId: id, verb: "person.added", subjectId: id, facts: { addresses: addresses.length }, at: now });
  const [person] = await together(
    insertPerson(tx, key, details, now),
    ...addresses.map((address) => insertAddress(tx, key, { ...address, provenAt: null }, now)),
  );
  return person;
}
