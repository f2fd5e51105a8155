import { z } from "zod";
import { clock, date, line, list, object, oneOf, slug, whole, words, zone } from "./seed-fields";

const roles = [
  "chair",
  "moderator",
  "panellist",
  "keynote-speaker",
  "speaker",
  "trainer",
  "rapporteur",
  "interpreter",
  "opening-remarks",
  "closing-remarks",
] as const;
const kinds = [
  "keynote",
  "panel",
  "speech",
  "workshop",
  "round-table",
  "training",
  "ceremony",
  "break",
  "social",
  "visit",
  "closed-meeting",
  "other",
] as const;

const agency = object({
  name: line(160),
  timeZone: zone,
  shortName: line(40).optional(),
  colour: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i, 'is no colour such as "#14284b"')
    .optional(),
  signature: z.string().max(1000, "is longer than 1000 characters").optional(),
  secretariatMail: line(254).optional(),
  secretariatPhone: line(60).optional(),
  owner: object({ name: line(120), mailAddress: line(254) }).optional(),
});

const event = object({
  slug,
  title: words(200),
  shortTitle: words(60),
  kind: oneOf(["symposium", "course", "online-day", "meeting"]),
  format: oneOf(["in-person", "online", "hybrid"]),
  theme: words(300).optional(),
  startsOn: date,
  endsOn: date,
  timeZone: zone,
  venue: object({ name: words(200), address: words(300).optional() }),
  categories: list(words(100), 50),
  languages: list(line(20), 20),
  reported: z.unknown().optional(),
  namedJurisdictions: z.unknown().optional(),
});

const person = object({ speaker: line(200).optional(), toBeAnnounced: line(200).optional(), role: oneOf(roles) });

const session = object({
  date,
  start: clock,
  minutes: whole(1, 1440),
  kind: oneOf(kinds),
  title: words(300),
  abstract: words(5000).optional(),
  track: line(100).optional(),
  room: line(100).optional(),
  people: list(person, 50).optional(),
  /** "everyone", "registered", "closed", or a category: "Law enforcement only". */
  access: line(120).optional(),
  capacity: whole(1, 100_000).optional(),
});

/** The shape of a file for `npm run seed`; `readSeedFile` also holds its parts against each other. */
export const seedFile = object({
  agency,
  event,
  days: list(object({ date, heading: words(200).optional() }), 60),
  rooms: list(object({ name: words(100), capacity: whole(1, 100_000).optional() }), 200),
  tracks: list(words(100), 50),
  speakers: list(
    object({
      name: line(200),
      position: line(200).optional(),
      organisation: line(200).optional(),
      jurisdiction: line(40).optional(),
      role: z.unknown().optional(),
      bio: words(5000).optional(),
    }),
    2000,
  ),
  sessions: list(session, 2000),
});

export type SeedFile = z.output<typeof seedFile>;
export type SeedWords = SeedFile["event"]["title"];
export type SeedSession = SeedFile["sessions"][number];
