import type { LocalDate } from "~/time/local-date";
import type { TimeZoneId } from "~/time/time-zone";
import type { Event } from "./event";
import type { Words } from "./words";

/** What must be known before an event can exist; all else has a good default. */
export type NewEvent = {
  /** Left out: one is made from the titles. */
  address?: string;
  title: Words;
  shortTitle: Words;
  theme?: Words;
  kind: Event["kind"];
  format: Event["format"];
  startsOn: LocalDate;
  /** At most `longestEvent` days after the first. */
  endsOn: LocalDate;
  timeZone: TimeZoneId;
  languages: string[];
  venueName: Words;
  venueAddress: Words;
  /** Null: no limit. */
  places: number | null;
  rooms?: { name: Words; seats: number | null }[];
};

export const longestEvent = 60;

type Defaults = Pick<Event, "visibility" | "whoMayRegister" | "peopleWord" | "asksJurisdiction" | "format">;

/** How gatherings of a kind are usually run. */
export const defaultsOf: Record<Event["kind"], Defaults> = {
  symposium: {
    visibility: "public",
    whoMayRegister: "anyone",
    peopleWord: "delegates",
    asksJurisdiction: true,
    format: "in-person",
  },
  course: {
    visibility: "unlisted",
    whoMayRegister: "invited",
    peopleWord: "participants",
    asksJurisdiction: false,
    format: "in-person",
  },
  "online-day": {
    visibility: "unlisted",
    whoMayRegister: "anyone-with-link",
    peopleWord: "participants",
    asksJurisdiction: true,
    format: "online",
  },
  meeting: {
    visibility: "unlisted",
    whoMayRegister: "invited",
    peopleWord: "participants",
    asksJurisdiction: false,
    format: "in-person",
  },
};
