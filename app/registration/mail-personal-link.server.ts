import type { Tx } from "db/database.server";
import { actorOf, type Organiser } from "~/accounts/organiser.server";
import { record } from "~/audit/record.server";
import type { MailAddress } from "~/mail/mail-address";
import { queueMessage } from "~/mail/queue-message.server";
import { findAllPersonsByAddress } from "~/people/people-queries.server";
import type { By, Person } from "~/people/person";
import type { Instant } from "~/time/instant";
import { tenMinutes } from "./register.server";

/** "Lost your link?": each person of this mailbox gets their own link, at most once in ten minutes. What is known never shows outside. */
export async function mailPersonalLinks(tx: Tx, event: { id: string; hostId: string }, mailAddress: MailAddress, now: Instant) {
  const about = { hostId: event.hostId, eventId: event.id };
  for (const person of await findAllPersonsByAddress(tx, event.hostId, mailAddress)) {
    await queueLink(tx, event, person, now);
    record(tx, { ...about, personId: person.id, actor: { kind: "stranger" }, verb: "link.asked-for", subjectId: person.id, at: now });
  }
}

/** Somebody who answers for them has a member's own link sent to the member, at most once in ten minutes. */
export async function forwardLink(tx: Tx, by: By & { eventId: string }, person: Person, now: Instant) {
  await queueLink(tx, { id: by.eventId, hostId: by.hostId }, person, now);
  record(tx, { ...by, personId: person.id, verb: "link.forwarded", subjectId: person.id, at: now });
}

/** Somebody who answers for a member sees the member's link in order to hand it over: written down before it is shown. */
export function noteLinkShown(tx: Tx, by: By, person: Pick<Person, "id">, now: Instant) {
  record(tx, { ...by, personId: person.id, verb: "link.copied", subjectId: person.id, at: now });
}

/** The team sees somebody's own link in order to hand it over: written down before it is shown. */
export function noteLinkCopied(tx: Tx, organiser: Organiser<"edit-people">, person: Pick<Person, "id">, now: Instant) {
  const { event } = organiser;
  const about = { hostId: event.hostId, eventId: event.id, personId: person.id };
  record(tx, { ...about, actor: actorOf(organiser), verb: "link.copied", subjectId: person.id, at: now });
}

const queueLink = (tx: Tx, event: { id: string; hostId: string }, { id }: Person, now: Instant) =>
  queueMessage(tx, {
    kind: "personal-link",
    hostId: event.hostId,
    eventId: event.id,
    personId: id,
    dedupe: `personal-link:${id}:${event.id}:${tenMinutes(now)}`,
    content: {},
    now,
  });
