import type { Reads, Tx } from "db/database.server";
import { no, type Outcome, yes } from "db/outcome";
import type { Organiser } from "~/accounts/organiser.server";
import { markOf } from "~/events/mark.server";
import { noteEventDeed } from "~/events/note-event-deed.server";
import { todayAt } from "~/events/today-at.server";
import { placesOf } from "~/places/places-queries.server";
import { openPlacesOf } from "~/places/pool";
import { reserveOf, setEventPlaces } from "~/places/set-event-places.server";
import type { BelowTaken } from "~/places/set-places.server";
import type { Instant } from "~/time/instant";
import { passPlacesOn } from "./pass-places-on.server";
import { findWaitingRules, updateWaitingRules } from "./rules-queries.server";
import type { WaitingSettings } from "./waiting-form";

/** What the page "More limits" shows, with the event's number of places, null for no limit. */
export async function findWaitingSettings(reads: Reads, event: { id: string }) {
  const [rules, pool, open] = await Promise.all([
    findWaitingRules(reads, event),
    placesOf(reads, event, { scope: "event", scopeId: event.id }),
    placesOf(reads, event, openPlacesOf(event)),
  ]);
  const settings: WaitingSettings = { ...rules, reserve: reserveOf(pool, open) };
  return { settings, places: pool?.places ?? null, seen: markOf(settings) };
}

/** The waiting list, what happens with a free place, the host's reserve, and the date on which unused places go back. */
export async function changeWaitingSettings(
  tx: Tx,
  organiser: Organiser<"edit-event">,
  settings: WaitingSettings,
  seen: string,
  now: Instant,
): Promise<Outcome<undefined, "changed-meanwhile" | "no-limit" | "more-than-all" | "day-gone"> | BelowTaken> {
  const { event } = organiser;
  const before = await findWaitingSettings(tx, event);
  if (before.seen !== seen) return no("changed-meanwhile");
  const { reserve, fallBackOn } = settings;
  if (reserve > 0 && before.places === null) return no("no-limit");
  if (reserve > (before.places ?? 0)) return no("more-than-all");
  const redated = fallBackOn !== before.settings.fallBackOn;
  if (redated && fallBackOn !== null && fallBackOn <= (await todayAt(tx, event, now))) return no("day-gone");
  const limited = await setEventPlaces(tx, event, before.places, reserve);
  if (!limited.ok) return limited;
  await updateWaitingRules(tx, event, settings, redated, now);
  noteEventDeed(tx, organiser, "event.waiting-changed", event.id, now, { reserve });
  await passPlacesOn(tx, event, now);
  return yes(undefined);
}
