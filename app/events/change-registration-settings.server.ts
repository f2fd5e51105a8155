import type { Tx } from "db/database.server";
import { no, type Outcome, yes } from "db/outcome";
import type { Organiser } from "~/accounts/organiser.server";
import { placesOf } from "~/places/places-queries.server";
import { setEventPlaces } from "~/places/set-event-places.server";
import type { BelowTaken } from "~/places/set-places.server";

import type { Instant } from "~/time/instant";
import type { Event } from "./event";
import { findEvent } from "./events-queries.server";
import { markOf } from "./mark.server";
import { noteEventDeed } from "./note-event-deed.server";
import { updateRegistrationSettings } from "./registration-settings-queries.server";

/** Who may register, when, for how many places, and what people may do themselves afterwards. */
export type RegistrationSettings = Pick<
  Event,
  | "whoMayRegister"
  | "registrationOpens"
  | "registrationCloses"
  | "peopleWord"
  | "asksJurisdiction"
  | "selfServiceUntil"
  | "maySendColleague"
> & { places: number | null };

export const registrationSettingsOf = (event: Event, places: number | null): RegistrationSettings => ({
  whoMayRegister: event.whoMayRegister,
  registrationOpens: event.registrationOpens,
  registrationCloses: event.registrationCloses,
  peopleWord: event.peopleWord,
  asksJurisdiction: event.asksJurisdiction,
  selfServiceUntil: event.selfServiceUntil,
  maySendColleague: event.maySendColleague,
  places,
});

export async function changeRegistrationSettings(
  tx: Tx,
  organiser: Organiser<"edit-event">,
  settings: RegistrationSettings,
  seen: string,
  now: Instant,
): Promise<Outcome<undefined, "changed-meanwhile"> | BelowTaken> {
  const event = await findEvent(tx, organiser.event.id);
  const pool = event && (await placesOf(tx, event, { scope: "event", scopeId: event.id }));
  if (!event || !pool || markOf(registrationSettingsOf(event, pool.places)) !== seen) return no("changed-meanwhile");
  const limited = await setEventPlaces(tx, event, settings.places);
  if (!limited.ok) return limited;
  await updateRegistrationSettings(tx, event, settings, now);
  const { places, whoMayRegister } = settings;
  noteEventDeed(tx, organiser, "event.registration-changed", event.id, now, { places, "who-may-register": whoMayRegister });
  return yes(undefined);
}
