import type { Tx } from "db/database.server";
import { no, type Outcome, yes } from "db/outcome";
import type { Organiser } from "~/accounts/organiser.server";
import type { Instant } from "~/time/instant";
import type { Event } from "./event";
import { findEvent } from "./events-queries.server";
import { markOf } from "./mark.server";
import { noteEventDeed } from "./note-event-deed.server";
import { updatePublicity } from "./publicity-queries.server";

/** What the public learns of changes, and for how long of cancellations. */
export type Publicity = Pick<Event, "showsChanges" | "cancelledShownDays">;

export const publicityOf = ({ showsChanges, cancelledShownDays }: Event): Publicity => ({ showsChanges, cancelledShownDays });

/** `seen` is the mark of what the form showed. */
export async function changePublicity(
  tx: Tx,
  organiser: Organiser<"edit-event">,
  publicity: Publicity,
  seen: string,
  now: Instant,
): Promise<Outcome<undefined, "changed-meanwhile">> {
  const event = await findEvent(tx, organiser.event.id);
  if (!event || markOf(publicityOf(event)) !== seen) return no("changed-meanwhile");
  await updatePublicity(tx, event, publicity, now);
  noteEventDeed(tx, organiser, "event.publicity-changed", event.id, now, {
    list: publicity.showsChanges ? "public" : "hidden",
    days: publicity.cancelledShownDays,
  });
  return yes(undefined);
}
