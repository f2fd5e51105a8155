import type { Tx } from "db/database.server";
import { no, type Outcome, yes } from "db/outcome";
import { actorOf, type Organiser } from "~/accounts/organiser.server";
import { record } from "~/audit/record.server";
import type { Instant } from "~/time/instant";
import { isReserved } from "./address";
import { type EventSettings, settingsOf } from "./event-settings";
import { existsAddress, findEvent, updateEvent } from "./events-queries.server";
import { markOf } from "./mark.server";
import { type DaysInUse, moveDays, type TimesSkipped } from "./moves/move-days.server";

export type ChangeEventRefusal = "changed-meanwhile" | "address-not-available" | "no-title" | "zone-to-confirm";

/**
 * `seen` is the mark of what the form showed. Another zone keeps every time as it stands on the wall, so it must be confirmed by name.
 * `settings.title` and the other texts are whole: those of languages no longer spoken are kept in them.
 */
export async function changeEvent(
  tx: Tx,
  organiser: Organiser<"edit-event">,
  settings: EventSettings,
  { seen, confirmedZone }: { seen: string; confirmedZone?: string },
  now: Instant,
): Promise<Outcome<EventSettings, ChangeEventRefusal> | DaysInUse | TimesSkipped> {
  const event = await findEvent(tx, organiser.event.id);
  if (!event || markOf(settingsOf(event)) !== seen) return no("changed-meanwhile");
  if (settings.address !== event.address && (isReserved(settings.address) || (await existsAddress(tx, settings.address))))
    return no("address-not-available");
  if (!settings.title[settings.languages[0] ?? ""]) return no("no-title");
  if (settings.timeZone !== event.timeZone && confirmedZone !== settings.timeZone) return no("zone-to-confirm");

  const moved = await moveDays(tx, event, settings.startsOn, settings.endsOn, settings.timeZone);
  if (!moved.ok) return moved;
  await updateEvent(tx, event, settings, now);
  const changed = (key: keyof EventSettings) => JSON.stringify(settings[key]) !== JSON.stringify(event[key]);
  record(tx, {
    hostId: event.hostId,
    eventId: event.id,
    actor: actorOf(organiser),
    verb: "event.changed",
    subjectId: event.id,
    facts: {
      fields: Object.keys(settingsOf(event))
        .filter((key) => changed(key as keyof EventSettings))
        .join(" "),
      state: settings.state,
    },
    at: now,
  });
  return yes(settings);
}
