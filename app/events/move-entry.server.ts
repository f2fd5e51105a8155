import type { Tx } from "db/database.server";
import { no, type Outcome, yes } from "db/outcome";
import { actorOf, type Organiser } from "~/accounts/organiser.server";
import type { Verb } from "~/audit/audit-words";
import { record } from "~/audit/record.server";
import type { Instant } from "~/time/instant";
import type { EntryList } from "./entries";
import { findOrder, updateOrder } from "./entries-queries.server";

/** One place up or down in its list; at the end of the list it stays where it is. */
export async function moveEntry(
  tx: Tx,
  organiser: Organiser<"edit-event">,
  list: EntryList,
  id: string,
  step: "up" | "down",
  now: Instant,
): Promise<Outcome<undefined, "gone">> {
  const { event } = organiser;
  const ids = await findOrder(tx, list, event);
  const [from, to] = [ids.indexOf(id), ids.indexOf(id) + (step === "up" ? -1 : 1)];
  const other = ids[to];
  if (from < 0) return no("gone");
  if (other === undefined) return yes(undefined);
  [ids[from], ids[to]] = [other, id];
  await updateOrder(tx, list, event, ids);
  record(tx, {
    hostId: event.hostId,
    eventId: event.id,
    actor: actorOf(organiser),
    verb: moved[list],
    subjectId: id,
    facts: { position: to + 1 },
    at: now,
  });
  return yes(undefined);
}

const moved: Record<EntryList, Verb> = {
  category: "category.moved",
  event_file: "event-file.moved",
  practical_page: "practical-page.moved",
  room: "room.moved",
  track: "track.moved",
};
