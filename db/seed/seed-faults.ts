import type { SeedFile, SeedWords } from "./seed-file";

/** A file that is wrong somewhere: each fault names the path inside it and the reason, such as `sessions[3].start is missing`. */
export type SeedFault = { path: string; reason: string };

/** As the parts of the file call each other: by the text in the event's first language. */
export const nameOf = (words: SeedWords, language: string): string => (typeof words === "string" ? words : (words[language] ?? ""));

/** The category in "Law enforcement only". */
export const categoryNamedBy = (access: string): string | undefined => (/ only$/i.test(access) ? access.slice(0, -5).trim() : undefined);

export const pathOf = (path: readonly PropertyKey[]) =>
  path.map((step, index) => (typeof step === "number" ? `[${step}]` : index > 0 ? `.${String(step)}` : String(step))).join("");

/** What only shows when the parts of a file are held against each other. */
export function faultsBetween(file: SeedFile): SeedFault[] {
  const { event, days, rooms, tracks, speakers, sessions } = file;
  const faults: SeedFault[] = [];
  const say = (path: string, reason: string) => faults.push({ path, reason });
  const name = (words: SeedWords) => nameOf(words, event.languages[0] ?? "");
  const names = (each: string[], path: string, what: string) => {
    for (const [index, one] of each.entries())
      if (each.indexOf(one) < index) say(`${path}[${index}]`, `is the second ${what} called "${one}"`);
    return new Set(each);
  };

  if (event.languages.length === 0) say("event.languages", "needs at least one language");
  if (event.categories.length === 0) say("event.categories", "needs at least one category");
  if (event.endsOn < event.startsOn) say("event.endsOn", `is before event.startsOn (${event.startsOn})`);
  for (const [index, { date }] of days.entries())
    if (date < event.startsOn || date > event.endsOn)
      say(`days[${index}].date`, `is ${date}: the event lasts from ${event.startsOn} to ${event.endsOn}`);

  const known = {
    dates: names(
      days.map(({ date }) => date),
      "days",
      "day",
    ),
    rooms: names(
      rooms.map((room) => name(room.name)),
      "rooms",
      "room",
    ),
    tracks: names(tracks.map(name), "tracks", "track"),
    categories: names(event.categories.map(name), "event.categories", "category"),
    speakers: names(
      speakers.map((speaker) => speaker.name),
      "speakers",
      "speaker",
    ),
  };
  sessions.forEach((session, index) => {
    faults.push(...sessionFaults(session, `sessions[${index}]`, known));
  });
  return [...faults, ...languageFaults(file)];
}

type Known = Record<"dates" | "rooms" | "tracks" | "categories" | "speakers", Set<string>>;

function sessionFaults(session: SeedFile["sessions"][number], at: string, known: Known): SeedFault[] {
  const faults: SeedFault[] = [];
  const say = (path: string, reason: string) => faults.push({ path: `${at}.${path}`, reason });
  const { date, room, track, access = "everyone", people = [] } = session;
  if (!known.dates.has(date)) say("date", `is ${date}, which is not among days`);
  if (room !== undefined && !known.rooms.has(room)) say("room", `is "${room}", which is not among rooms`);
  if (track !== undefined && !known.tracks.has(track)) say("track", `is "${track}", which is not among tracks`);
  const category = categoryNamedBy(access);
  if (category !== undefined && !known.categories.has(category))
    say("access", `is "${access}", and "${category}" is not among event.categories`);
  if (category === undefined && !["everyone", "registered", "closed"].includes(access))
    say("access", `is "${access}": it must be "everyone", "registered", "closed", or a category followed by "only"`);
  for (const [place, { speaker, toBeAnnounced }] of people.entries()) {
    const who = `people[${place}]`;
    if ((speaker === undefined) === (toBeAnnounced === undefined)) say(who, 'needs either "speaker" or "toBeAnnounced"');
    else if (speaker !== undefined && !known.speakers.has(speaker)) say(`${who}.speaker`, `is "${speaker}", who is not among speakers`);
  }
  return faults;
}

const wordsAt =
  /^(event\.(title|shortTitle|theme|venue\.(name|address)|categories\[\])|days\[\]\.heading|rooms\[\]\.name|tracks\[\]|speakers\[\]\.bio|sessions\[\]\.(title|abstract))$/;

/** A text given per language has the event's first one, and none that the event does not speak. */
function languageFaults(file: SeedFile): SeedFault[] {
  const { languages } = file.event;
  const faults: SeedFault[] = [];
  const look = (value: unknown, path: PropertyKey[]): void => {
    if (typeof value !== "object" || value === null) return;
    if (!wordsAt.test(pathOf(path).replace(/\[\d+\]/g, "[]"))) {
      for (const [key, each] of Object.entries(value)) look(each, [...path, Array.isArray(value) ? Number(key) : key]);
      return;
    }
    for (const language of Object.keys(value))
      if (!languages.includes(language)) faults.push({ path: pathOf([...path, language]), reason: "is not one of event.languages" });
    if (!((languages[0] ?? "") in value))
      faults.push({ path: pathOf(path), reason: `has no text in ${languages[0]}, the first of event.languages` });
  };
  look(file, []);
  return faults;
}
