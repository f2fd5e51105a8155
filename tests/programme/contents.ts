import fc from "fast-check";
import type { Words } from "~/events/words";
import type { PrintedPerson, PrintedSession, ProgrammeContent } from "~/programme/version";
import type { Instant } from "~/time/instant";
import type { LocalDate } from "~/time/local-date";
import type { TimeZoneId } from "~/time/time-zone";
import type { ClockTime } from "~/time/wall-time";
import { noon } from "../support/house";

/** Every text is marked with the session it belongs to, "~7~", so that a leak shows wherever it stands. */
export const markOf = (number: number) => `~${number}~`;

const categories = ["police", "industry"].map((id) => ({ id, name: { en: id } }));

const person = (mark: string): fc.Arbitrary<PrintedPerson> =>
  fc.record({
    role: fc.constantFrom("speaker", "chair"),
    speakerId: fc.constant(`speaker${mark}`),
    personId: fc.constantFrom(`person${mark}`, "ada"),
    code: fc.constant(`P${mark}`),
    name: fc.constant(`Name ${mark}`),
    position: fc.constant(`Position ${mark}`),
    organisation: fc.constant(`Organisation ${mark}`),
  });

const session = (number: number): fc.Arbitrary<PrintedSession> => {
  const mark = markOf(number);
  const words = fc.constantFrom<Words>({ en: `Text ${mark}` }, { "zh-Hant": `文 ${mark}`, en: `Text ${mark}` });
  const people = fc.array(person(mark), { maxLength: 2 });
  return fc.record({
    id: fc.constant(`id${mark}`),
    uid: fc.constant(`uid${mark}`),
    code: fc.constant(`code${mark}`),
    number: fc.constant(number),
    guid: fc.constant(`guid${mark}`),
    kind: fc.constantFrom(`keynote${mark}`),
    title: words,
    abstract: words,
    date: fc.constantFrom("2026-11-25", "2026-11-26") as fc.Arbitrary<LocalDate>,
    start: fc.constantFrom("09:00", "10:15") as fc.Arbitrary<ClockTime>,
    fold: fc.constantFrom(0, 1),
    minutes: fc.integer({ min: 1, max: 1440 }),
    roomId: fc.constantFrom(null, "ballroom", `room${mark}`),
    trackId: fc.constantFrom(null, `track${mark}`),
    state: fc.constantFrom("planned", "tentative", "cancelled"),
    access: fc.constantFrom("everyone", "registered", "categories", "named", "closed"),
    categories: fc.subarray(categories),
    guests: fc.subarray(["ada", `guest${mark}`]),
    mark: fc.constantFrom(undefined, { id: `red${mark}`, label: `TLP:RED ${mark}`, colour: "#FF2B2B", position: 5 }),
    chathamHouse: fc.constantFrom(undefined, true),
    othersSee: fc.constantFrom("block", "nothing"),
    seats: fc.constantFrom(null, 60),
    spoken: fc.constant([`en${mark}`]),
    interpreted: fc.constant([]),
    dress: words,
    beThereAt: fc.constant(null),
    joinLink: fc.constantFrom(null, `https://meet.example/${mark}`),
    remarks: words,
    people,
    parts: fc.array(
      people.map((them) => ({ id: `part${mark}`, title: { en: `Part ${mark}` }, minutes: 5, people: them })),
      { maxLength: 1 },
    ),
    sequence: fc.nat(5),
    changedAt: fc.constant("2026-11-01T00:00:00.000Z" as Instant),
  });
};

/** Up to five sessions of two days, with every kind of access. */
export const anyContent: fc.Arbitrary<ProgrammeContent> = fc.nat(5).chain((count) =>
  fc.tuple(...Array.from({ length: count }, (_, index) => session(index + 1))).map((sessions) => ({
    languages: ["en", "zh-Hant"],
    timeZone: "Asia/Hong_Kong" as TimeZoneId,
    venueName: { en: "Police Headquarters" },
    venueAddress: {},
    days: [{ id: "day", date: "2026-11-25" as LocalDate, heading: {} }],
    rooms: ["ballroom", ...sessions.map(({ number }) => `room${markOf(number)}`)].map((id) => ({ id, name: { en: id } })),
    tracks: sessions.map(({ number }) => ({ id: `track${markOf(number)}`, name: { en: `Track ${markOf(number)}` }, colour: 1 })),
    sessions,
  })),
);

export const later = "2026-12-01T00:00:00.000Z" as Instant;
export const before = noon;
