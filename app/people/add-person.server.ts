import type { Tx } from "db/database.server";
import { record } from "~/audit/record.server";
import type { MailAddress } from "~/mail/mail-address";
import type { Instant } from "~/time/instant";
import { insertAddress, insertPerson } from "./people-queries.server";
import type { By, ContactKind, Person, PersonDetails } from "./person";

export type NewPerson = PersonDetails & { addresses: { kind: ContactKind; mailAddress: MailAddress }[] };

/** A new record even where the address is known: two people may share a mailbox, and who is who is for the caller to ask. */
export async function addPerson(tx: Tx, by: By, { addresses, ...details }: NewPerson, now: Instant): Promise<Person> {
  const person = await insertPerson(tx, by.hostId, details, now);
  for (const address of addresses) await insertAddress(tx, person, { ...address, provenAt: null }, now);
  record(tx, { ...by, personId: person.id, verb: "person.added", subjectId: person.id, facts: { addresses: addresses.length }, at: now });
  return person;
}
