import type { Event } from "./event";

/** What the page "Event" shows and changes. */
export type EventSettings = Pick<
  Event,
  | "address"
  | "title"
  | "shortTitle"
  | "theme"
  | "kind"
  | "format"
  | "startsOn"
  | "endsOn"
  | "timeZone"
  | "languages"
  | "venueName"
  | "venueAddress"
  | "state"
  | "visibility"
>;

export const settingsOf = (event: Event): EventSettings => ({
  address: event.address,
  title: event.title,
  shortTitle: event.shortTitle,
  theme: event.theme,
  kind: event.kind,
  format: event.format,
  startsOn: event.startsOn,
  endsOn: event.endsOn,
  timeZone: event.timeZone,
  languages: event.languages,
  venueName: event.venueName,
  venueAddress: event.venueAddress,
  state: event.state,
  visibility: event.visibility,
});
