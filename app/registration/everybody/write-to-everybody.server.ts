import type { Tx } from "db/database.server";
import { no, type Outcome, yes } from "db/outcome";
import type { Organiser } from "~/accounts/organiser.server";
import { noteEventDeed } from "~/events/note-event-deed.server";
import { beginSending } from "~/mail/begin-sending.server";
import { queueMessage } from "~/mail/queue-message.server";
import type { Instant } from "~/time/instant";
import type { PeopleFilter } from "../people-list/people-list";
import { eachOfPeople } from "../people-list/people-list-queries.server";

/**
 * The team's own words to everybody of a list as it is now, each in a letter of their own that leaves after a minute; whoever stands in it
 * twice gets one. The sending's id.
 */
export async function writeToEverybody(
  tx: Tx,
  organiser: Organiser<"send">,
  filter: PeopleFilter,
  content: { subject: string; words: string },
  now: Instant,
): Promise<Outcome<string, "nobody">> {
  const { event } = organiser;
  const people = new Map<string, boolean>();
  for await (const rows of eachOfPeople(tx, event, filter))
    for (const { personId, mailAddress } of rows) people.set(personId, mailAddress !== null);
  const reached = [...people].flatMap(([personId, hasAddress]) => (hasAddress ? personId : []));
  if (reached.length === 0) return no("nobody");

  const counts = { reached: reached.length, withoutAddress: people.size - reached.length, unchanged: 0 };
  const { id, goesAt } = await beginSending(tx, event, { kind: "announcement", accountId: organiser.accountId, ...counts }, now);
  for (const personId of reached)
    await queueMessage(tx, {
      kind: "announcement",
      ...{ hostId: event.hostId, eventId: event.id, personId, sendingId: id },
      dedupe: `announcement:${id}:${personId}`,
      content,
      notBefore: goesAt,
      now,
    });
  noteEventDeed(tx, organiser, "people.written-to", id, now, { reached: counts.reached, withoutAddress: counts.withoutAddress });
  return yes(id);
}
