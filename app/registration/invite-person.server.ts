import type { Tx } from "db/database.server";
import { no, type Outcome, yes } from "db/outcome";
import { actorOf, type Organiser } from "~/accounts/organiser.server";
import { record } from "~/audit/record.server";
import { isDraft } from "~/mail/mail-queries.server";
import { queueMessage } from "~/mail/queue-message.server";
import { addPerson } from "~/people/add-person.server";
import type { By, Person } from "~/people/person";
import type { Instant } from "~/time/instant";
import { addressesOf, type NewEntry } from "./add-registration.server";
import { findKnownPerson } from "./find-known-person.server";
import { isStanding } from "./invitations/invitation";
import { findInvitation, insertInvitation, inviteAgain } from "./invitations/invitations-queries.server";
import { chosenCategory, readDetails } from "./read-details.server";

export type InviteRefusal = "no-such-category" | "no-such-jurisdiction" | "already-here" | "same-name" | "already-invited" | "no-address";

/**
 * Writes to somebody with their personal link, which proves the address. Whoever was invited once and withdrawn, or while the event was a
 * draft, can be invited anew.
 */
export async function invitePerson(
  tx: Tx,
  organiser: Organiser<"edit-people">,
  entry: NewEntry,
  now: Instant,
): Promise<Outcome<Person, InviteRefusal>> {
  const { event } = organiser;
  const by: By = { hostId: event.hostId, eventId: event.id, actor: actorOf(organiser) };
  if (!entry.mailAddress && !entry.assistantAddress) return no("no-address");
  const category = await chosenCategory(tx, event, entry.category);
  if (!category) return no("no-such-category");
  const known = await findKnownPerson(tx, event, entry);
  if (known.as === "already-here") return no("already-here");
  if (known.as === "same-name" && !entry.anotherOfThisName) return no("same-name");
  const before = known.as === "known" ? await findInvitation(tx, event, known.person.id) : undefined;
  if (before && isStanding(before)) return no("already-invited");
  const read = await readDetails(tx, by, entry, now);
  if (!read.ok) return read;

  const person = known.as === "known" ? known.person : await addPerson(tx, by, { ...read.value, addresses: addressesOf(entry) }, now);
  const invited = { personId: person.id, categoryId: category.id, skipsApproval: entry.skipsApproval };
  const id = before ? await inviteAgain(tx, before, invited, now) : await insertInvitation(tx, event, invited, now);
  await queueMessage(tx, {
    kind: "invitation",
    hostId: event.hostId,
    eventId: event.id,
    personId: person.id,
    dedupe: `invitation:${id}${before ? `:${now}` : ""}`,
    content: { categoryId: category.id },
    now,
  });
  const facts = (await isDraft(tx, event.id)) ? { way: "rehearsal" } : undefined;
  record(tx, { ...by, personId: person.id, verb: "person.invited", subjectId: id, facts, at: now });
  return yes(person);
}
