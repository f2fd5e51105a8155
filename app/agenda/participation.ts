import { type Event, languageOf } from "~/events/event";
import type { Words } from "~/events/words";
import { programmeFor, type Viewer } from "~/programme/programme-for";
import type { Version } from "~/programme/version";
import {
  isUnproven,
  type Standing as RegistrationStanding,
  type RegistrationState,
  standingOf as registrationStanding,
} from "~/registration/registration";
import type { Instant } from "~/time/instant";
import type { TimeZoneId } from "~/time/time-zone";
import type { Agenda } from "./agenda";
import { composeAgenda } from "./compose-agenda";

/** What one person is at one event: registered, speaking, or so far only invited. */
export type Participation = {
  personId: string;
  /** As printed at this event. */
  name: string;
  rankOrTitle: string;
  position: string;
  organisation: string;
  registration: HeldRegistration | undefined;
  speaker: { id: string; code: string } | undefined;
  changedAt: Instant;
  /** Sessions in which one needs a place and they have none. */
  withoutPlaceIn?: readonly string[];
};

/** The live one, else the last there was. */
export type HeldRegistration = {
  id: string;
  state: RegistrationState;
  category: { id: string; name: Words };
  jurisdictionCode: string | null;
  language: string;
  /** Until then the place is held for somebody whose address is not proven. */
  heldUntil: string | null;
};

/** What a person reads of where they stand. */
export type Standing = "invited" | "unproven" | "nominated" | "speaker" | RegistrationStanding;

export function standingOf(participation: Participation | undefined): Standing {
  const { registration, speaker } = participation ?? {};
  if (registration?.state === "confirmed") return "confirmed";
  if (speaker) return "speaker";
  if (!registration) return "invited";
  if (registration.state === "nominated") return "nominated";
  return isUnproven(registration) ? "unproven" : registrationStanding(registration.state);
}

/** Whoever speaks has a place without a second form. */
export const hasPlace = ({ registration, speaker }: Participation): boolean => registration?.state === "confirmed" || speaker !== undefined;

/** The language the event speaks to this person. */
export const languageFor = (event: Pick<Event, "languages">, { registration }: Participation): string =>
  registration && event.languages.includes(registration.language) ? registration.language : languageOf(event);

export const viewerOf = (participation: Participation): Viewer => ({
  registered: hasPlace(participation),
  categoryIds: participation.registration?.state === "confirmed" ? [participation.registration.category.id] : [],
  personId: participation.personId,
  withoutPlaceIn: participation.withoutPlaceIn,
});

/** Of the last published version, what concerns this person; `zone` is one whose times they want beside the event's. */
export function agendaFor(event: Event, version: Version | undefined, participation: Participation, zone?: TimeZoneId): Agenda {
  const shown = version && { ...version, shown: programmeFor(version.content, viewerOf(participation)) };
  const { personId } = participation;
  return composeAgenda(event, shown, { personId, language: languageFor(event, participation), readerZone: zone });
}

/** The programme as strangers see it. */
export function publicProgramme(event: Event, version: Version | undefined, language: string): Agenda {
  const shown = version && { ...version, shown: programmeFor(version.content, "stranger") };
  return composeAgenda(event, shown, { language });
}
