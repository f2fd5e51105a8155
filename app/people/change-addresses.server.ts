import type { Tx } from "db/database.server";
import { record } from "~/audit/record.server";
import type { MailAddress } from "~/mail/mail-address";
import type { Instant } from "~/time/instant";
import { deleteAddressesOfKind, findAllContactAddresses, insertAddress } from "./people-queries.server";
import type { By, ContactKind, Person } from "./person";

/**
 * The addresses of one kind become exactly these; none is an answer too. One that stays keeps its proof.
 * An address that is already there as another kind stays what it was.
 */
export async function changeAddresses(tx: Tx, by: By, person: Person, kind: ContactKind, addresses: MailAddress[], now: Instant) {
  const before = await findAllContactAddresses(tx, person.id);
  const proof = (address: MailAddress) => before.find((known) => known.mailAddress === address)?.provenAt ?? null;
  await deleteAddressesOfKind(tx, person, kind);
  for (const mailAddress of addresses) await insertAddress(tx, person, { kind, mailAddress, provenAt: proof(mailAddress) }, now);
  record(tx, {
    ...by,
    personId: person.id,
    verb: "person.addresses-changed",
    subjectId: person.id,
    facts: { kind, addresses: addresses.length },
    at: now,
  });
}
