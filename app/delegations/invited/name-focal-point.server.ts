import type { Tx } from "db/database.server";
import { record } from "~/audit/record.server";
import type { MailAddress } from "~/mail/mail-address";
import { addPerson } from "~/people/add-person.server";
import { findAllPersonsByAddress } from "~/people/people-queries.server";
import type { By, Person } from "~/people/person";
import { sortKeyOf } from "~/people/sort-key";
import type { Instant } from "~/time/instant";
import type { Delegation } from "./delegation";
import type { FocalPointEntry } from "./focal-point";
import { endFocalPoint, findFocalPointsOf, insertFocalPoint } from "./focal-points-queries.server";

export type Contact = { name: string; mailAddress: MailAddress };

/**
 * Puts somebody into the place of the first focal point or of the backup; whoever had it has it no longer. The same address with the same
 * name is the same person. The person, and whether they are new to this delegation.
 */
export async function nameFocalPoint(
  tx: Tx,
  by: By,
  delegation: Pick<Delegation, "id" | "eventId" | "hostId">,
  kind: FocalPointEntry["kind"],
  contact: Contact,
  now: Instant,
): Promise<{ person: Person; isNew: boolean }> {
  const event = { id: delegation.eventId };
  const sharing = await findAllPersonsByAddress(tx, delegation.hostId, contact.mailAddress);
  const known = sharing.find(({ name }) => sortKeyOf(name) === sortKeyOf(contact.name));
  const person = known ?? (await addPerson(tx, by, { ...nobodyYet, name: contact.name, addresses: ownAddress(contact) }, now));

  const before = await findFocalPointsOf(tx, event, delegation.id);
  if (before.some((each) => each.personId === person.id && each.kind === kind)) return { person, isNew: false };
  for (const each of before.filter((entry) => entry.kind === kind || entry.personId === person.id))
    await endFocalPoint(tx, event, each.id, now);
  await insertFocalPoint(tx, { eventId: event.id, hostId: delegation.hostId, delegationId: delegation.id, personId: person.id, kind }, now);
  record(tx, { ...by, personId: person.id, verb: "focal-point.named", subjectId: delegation.id, facts: { kind }, at: now });
  return { person, isNew: !before.some(({ personId }) => personId === person.id) };
}

const ownAddress = ({ mailAddress }: Contact) => [{ kind: "own" as const, mailAddress }];

const nobodyYet = { rankOrTitle: "", salutation: "", position: "", otherScriptName: "", organisationId: null };
