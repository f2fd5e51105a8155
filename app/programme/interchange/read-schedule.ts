import { isLanguage } from "~/events/language";
import { longestEvent } from "~/events/new-event";
import { kindNamedBy, type SessionKind, sessionKinds } from "~/sessions/session-kind";
import { asInstant, type Instant, minutesBetween, plusMinutes } from "~/time/instant";
import { asLocalDate, type LocalDate } from "~/time/local-date";
import { asTimeZoneId } from "~/time/time-zone";
import { asWallTime } from "~/time/wall-time";
import { type Found, type FoundPerson, type FoundSession, type FoundTime, mostOf, mostRows, nothingFound } from "./found";
import { trackColoursAsSent } from "./schedule";

export type Plain = Record<string, unknown>;

/** A schedule as JSON or XML had it, before anything in it is understood. */
export type RawSchedule = { conference: Plain; days: { date: unknown; rooms: { name: string; events: unknown[] }[] }[]; unknown: string[] };

/** A sentence where the file as a whole cannot be taken. */
export function readSchedule({ conference, days, unknown }: RawSchedule): Found | string {
  const total = days.reduce((sum, { rooms }) => sum + rooms.reduce((some, { events }) => some + events.length, 0), 0);
  if (total > mostRows)
    return `This file holds ${total.toLocaleString("en")} sessions; ${mostRows.toLocaleString("en")} is the most that can be read at once.`;
  const acronym = textOf(conference.acronym).slice(0, 100);
  const guids = new Map<string, number>();
  const keys = new Set(unknown);
  const sessions: FoundSession[] = [];
  for (const { date, rooms } of days)
    for (const { name, events } of rooms)
      for (const event of events) {
        const session = readEvent(event, { day: asLocalDate(date), room: name, acronym, row: sessions.length + 1 });
        for (const key of isPlain(event) ? Object.keys(event) : []) if (!knownKeys.has(key)) keys.add(key);
        const key = session.guid ?? session.code ?? session.source ?? "";
        const twin = guids.get(key);
        if (key && twin !== undefined) session.fault ||= `It has the same identifier as session ${twin} of this file.`;
        else guids.set(key, session.row);
        sessions.push(session);
      }
  const dates = days.flatMap(({ date }) => asLocalDate(date) ?? []);
  if (new Set(dates).size > longestEvent) return `This file has ${dates.length} days; an event has at most ${longestEvent}.`;
  const rooms = [...new Set(sessions.map(({ room }) => room).filter(Boolean))];
  const listed = arrayOf(conference.tracks).filter(isPlain);
  const tracks = listed.map(({ name, color }) => ({ name: nameOf(name), colour: colourOf(textOf(color)) }));
  const named = new Set(tracks.map(({ name }) => name));
  return {
    ...nothingFound,
    title: textOf(conference.title).replace(/\s+/g, " ").trim().slice(0, 160),
    acronym,
    timeZone: asTimeZoneId(textOf(conference.time_zone_name)) ?? null,
    dates,
    tracks: [
      ...tracks.filter(({ name }) => name),
      ...[...new Set(sessions.map(({ track }) => track))]
        .filter((name) => name && !named.has(name))
        .map((name) => ({ name, colour: null })),
    ],
    rooms: [...new Set([...days.flatMap((day) => day.rooms.map(({ name }) => nameOf(name))), ...rooms])].filter((room) =>
      rooms.includes(room),
    ),
    sessions,
    notes: [
      ...(keys.size > 0
        ? [`Not known here, and left out: ${[...keys].slice(0, 12).join(", ").slice(0, 300)}${keys.size > 12 ? " …" : ""}.`]
        : []),
      ...(sessions.some(({ notes }) => notes.includes(linksNote)) ? [linksNote] : []),
    ],
  };
}

const linksNote = "Links, attachments, pictures and licences of recordings are not taken over.";

type Place = { day: LocalDate | undefined; room: string; acronym: string; row: number };

function readEvent(event: unknown, { day, room, acronym, row }: Place): FoundSession {
  const raw = isPlain(event) ? event : {};
  const faults: string[] = [];
  const title = textOf(raw.title).replace(/\s*\n\s*/g, " ");
  const abstract = [raw.subtitle, raw.abstract, raw.description]
    .map((text) => textOf(text))
    .filter((text) => text.trim())
    .join("\n\n");
  const at = readTime(raw, day);
  const minutes = readMinutes(raw, at);
  const language = textOf(raw.language);
  const id = Number(raw.id);
  const number = Number.isInteger(id) && id > 0 && id < 2 ** 31 ? id : null;
  const persons = arrayOf(raw.persons).map((person) => readPerson(person, acronym, textOf(raw.guid) || `${acronym}#${number ?? row}`));
  if (!isPlain(event)) faults.push("It cannot be read as a session.");
  else if (!title.trim()) faults.push("It has no title.");
  else if (title.length > mostOf.title) faults.push(`Its title is longer than ${mostOf.title} letters.`);
  if (abstract.length > mostOf.abstract) faults.push(`Its texts are together longer than ${mostOf.abstract.toLocaleString("en")} letters.`);
  if (hidden.test(title + abstract)) faults.push("It holds characters that cannot be seen.");
  if (!at) faults.push("Its date cannot be read.");
  else if (minutes === "backwards") faults.push("It ends before it starts.");
  else if (minutes === undefined) faults.push("Its duration cannot be read: hours and minutes, from 0:01 to 24:00.");
  if (persons.some(({ name }) => !name.trim())) faults.push("Somebody in it has no name.");
  if (persons.some(({ name }) => name.length > mostOf.name || hidden.test(name))) faults.push("A name in it cannot be read.");
  const guid = textOf(raw.guid).toLowerCase();
  if (guid && !uuid.test(guid)) faults.push("Its guid is not one.");
  return {
    guid: guid && uuid.test(guid) ? guid : null,
    code: codeOf(raw.code),
    source:
      !guid && number
        ? `${acronym}#${number}`
        : guid
          ? null
          : `${acronym}#${day}/${room}/${textOf(raw.date) || textOf(raw.start)}`.slice(0, 300),
    row,
    number,
    title,
    abstract,
    at,
    minutes: typeof minutes === "number" ? minutes : 60,
    room: nameOf(raw.room) || nameOf(room),
    track: nameOf(raw.track),
    kind: kindOf(textOf(raw.type)),
    language: isLanguage(language) ? language : "",
    persons,
    fault: faults[0] ?? "",
    notes: [raw.links, raw.attachments].some((list) => arrayOf(list).length > 0) ? [linksNote] : [],
  };
}

/** Somebody whom the file tells by nothing is kept apart: their identity is this name in this session, so that nobody is taken for another. */
function readPerson(person: unknown, acronym: string, session: string): FoundPerson {
  const raw = isPlain(person) ? person : { name: person };
  const name = (textOf(raw.name) || textOf(raw.public_name) || textOf(raw.full_public_name)).replace(/\n/g, " ");
  const guid = textOf(raw.guid).toLowerCase();
  const known = uuid.test(guid) ? guid : null;
  const code = codeOf(raw.code);
  const id = textOf(raw.id);
  const source = known || code ? null : /^\d{1,18}$/.test(id) ? `${acronym}#${id}` : `${session}/${name}`.slice(0, 400);
  return { guid: known, code, source, name };
}

const stamp = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?$/;

function readTime(raw: Plain, day: LocalDate | undefined): FoundTime | null {
  const date = textOf(raw.date).trim();
  const found = stamp.exec(date);
  if (!found) {
    const wall = !date && day ? asWallTime(`${day}T${textOf(raw.start).slice(0, 5)}`) : undefined;
    return wall ? { instant: null, wall } : null;
  }
  const [, local, clock, zone] = found;
  const wall = asWallTime(`${local}T${clock}`);
  return wall ? { wall, instant: zone ? instantAt(wall, zone) : null } : null;
}

function instantAt(wall: string, zone: string): Instant | null {
  const [, sign, hours, minutes] = /^([+-])(\d\d):?(\d\d)$/.exec(zone) ?? [];
  const offset = hours ? (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) : 0;
  const asIfUtc = asInstant(`${wall}:00.000Z`);
  return asIfUtc && Math.abs(offset) <= 18 * 60 ? plusMinutes(asIfUtc, -offset) : null;
}

function readMinutes(raw: Plain, at: FoundTime | null): number | "backwards" | undefined {
  const end = stamp.exec(textOf(raw.end));
  const until = end?.[3] ? instantAt(`${end[1]}T${end[2]}`, end[3]) : null;
  const length = at?.instant && until ? minutesBetween(at.instant, until) : undefined;
  if (length !== undefined && length <= 0) return "backwards";
  const written = textOf(raw.duration).trim();
  if (written.startsWith("-")) return "backwards";
  const [, hours, minutes] = /^(\d{1,4}):(\d\d)(?::\d\d?)?$/.exec(written) ?? [];
  const total = hours ? Number(hours) * 60 + Number(minutes) : length;
  return total !== undefined && total >= 1 && total <= 1440 ? total : undefined;
}

function kindOf(type: string): SessionKind {
  const plain = type.toLowerCase().trim();
  if (/^(lecture|talk|vortrag)$/.test(plain)) return "speech";
  return sessionKinds.find((kind) => kind === plain.replaceAll(" ", "-")) ?? kindNamedBy(type) ?? "other";
}

function colourOf(hex: string): number | null {
  const at = trackColoursAsSent.indexOf(hex.toLowerCase());
  return at < 0 ? null : at + 1;
}

const textOf = (value: unknown): string =>
  typeof value === "string" ? value.toWellFormed().replace(/\r\n?/g, "\n") : typeof value === "number" ? String(value) : "";
const nameOf = (value: unknown) => textOf(value).replace(/\s+/g, " ").trim().slice(0, mostOf.room);
const codeOf = (value: unknown) => (/^[A-Z0-9]{4,12}$/.test(textOf(value)) ? textOf(value) : null);
const arrayOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
export const isPlain = (value: unknown): value is Plain => typeof value === "object" && value !== null && !Array.isArray(value);

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const hidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

const knownKeys = new Set(
  (
    "guid code id logo date start end duration room slug url title subtitle track type language abstract description recording " +
    "recording_license do_not_record do_not_stream persons links feedback_url origin_url video_download_url attachments"
  ).split(" "),
);
