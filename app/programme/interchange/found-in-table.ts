import type { Day } from "~/events/day";
import { isLanguage } from "~/events/language";
import { kindNamedBy, type SessionKind, sessionKinds } from "~/sessions/session-kind";
import { readTime } from "~/sessions/timetable/typed-clock";
import { readDay } from "~/sessions/timetable/typed-day";
import { minutesOf } from "~/sessions/timetable/typed-time";
import type { TimeZoneId } from "~/time/time-zone";
import { foldsOf } from "~/time/time-zone";
import { wallTime } from "~/time/wall-time";
import { type Found, type FoundPerson, type FoundSession, mostOf, nothingFound } from "./found";
import type { TableKind } from "./table-columns";

type Of = { kind: TableKind; days: Day[]; timeZone: TimeZoneId; keyOf(text: string): string };

/** The rows under the headings, understood by what each column holds. A row that names no code is known again by its very words. */
export function foundInTable(rows: string[][], columns: readonly string[], of: Of): Found {
  const body = rows
    .slice(1)
    .map((row, index) => ({ row: index + 2, cell: (name: string) => row[columns.indexOf(name)]?.trim() ?? "", all: row }));
  const marks = ({ cell, all }: (typeof body)[number]) => {
    const [guid, code] = [cell("guid").toLowerCase(), cell("code").toUpperCase()];
    return { guid: uuid.test(guid) ? guid : null, code: code || null, source: guid || code ? null : `row#${of.keyOf(all.join("\u001f"))}` };
  };
  if (of.kind === "speakers")
    return {
      ...nothingFound,
      speakers: body.map((line) => {
        const text = (name: string) => line.cell(name).replace(/\s+/g, " ");
        const [name, position, organisation, bio] = [text("name"), text("position"), text("organisation"), line.cell("bio")];
        const fault = !name
          ? "There is no name."
          : name.length > mostOf.name || position.length > 300 || organisation.length > 200 || bio.length > 3000
            ? "One of the cells is too long."
            : "";
        return { ...marks(line), row: line.row, name, position, organisation, bio, fault };
      }),
    };
  const seen = new Map<string, number>();
  const sessions = body.map((line): FoundSession => {
    const session = readRow(line.cell, line.row, of);
    const own = marks(line);
    const key = own.guid ?? own.code ?? own.source ?? "";
    const twin = seen.get(key);
    if (twin !== undefined) session.fault ||= `The same as row ${twin}.`;
    else seen.set(key, line.row);
    return { ...session, ...own };
  });
  const names = (key: "room" | "track") =>
    [...new Set(sessions.filter(({ fault }) => !fault).map((session) => session[key]))].filter(Boolean);
  return { ...nothingFound, sessions, rooms: names("room"), tracks: names("track").map((name) => ({ name, colour: null })) };
}

function readRow(cell: (name: string) => string, row: number, { days, timeZone }: Of): FoundSession {
  const title = cell("title").replace(/\s+/g, " ");
  const abstract = cell("abstract").replace(/\r\n?/g, "\n");
  const day = readDay(cell("date"), days);
  const typed = readTime(cell("end") ? `${cell("start")}-${cell("end")}` : cell("start"));
  const written = cell("minutes");
  const [, hours, rest] = /^(\d{1,2}):(\d\d)$/.exec(written) ?? [];
  const stated = hours ? Number(hours) * 60 + Number(rest) : /^\d{1,4}$/.test(written) ? Number(written) : undefined;
  const wall = day && typed ? wallTime(day.date, typed.start) : undefined;
  const clocks = wall && foldsOf(wall, timeZone);
  const minutes = stated ?? (day && typed && clocks !== "gap" ? minutesOf(day.date, typed, 0, timeZone) : undefined);
  const language = cell("language");
  const fault = !title
    ? "There is no title."
    : title.length > mostOf.title || abstract.length > mostOf.abstract
      ? "The title or the text is too long."
      : !day
        ? `“${cell("date").slice(0, 40)}” is not a day of this event.`
        : !typed
          ? `“${cell("start").slice(0, 40)}” is not a time.`
          : clocks === "twice"
            ? "The clock shows this hour twice on that day: place this session by hand."
            : clocks !== "gap" && typed.end !== null && typed.end <= typed.start && minutes === undefined
              ? "It ends before it starts."
              : clocks !== "gap" && (minutes === undefined || minutes < 1 || minutes > 1440)
                ? "Say when it ends, or how many minutes it takes (1 to 1440)."
                : "";
  return {
    ...{ guid: null, code: null, source: null, row, number: null, title, abstract, fault, notes: [] },
    at: wall ? { instant: null, wall } : null,
    minutes: minutes ?? 60,
    room: cell("room").replace(/\s+/g, " ").slice(0, mostOf.room),
    track: cell("track").replace(/\s+/g, " ").slice(0, mostOf.room),
    kind: kindOf(cell("kind"), title),
    language: isLanguage(language) ? language : "",
    persons: peopleOf(cell("speakers")),
  };
}

const kindOf = (text: string, title: string): SessionKind =>
  sessionKinds.find((kind) => kind === text.toLowerCase().replaceAll(" ", "-")) ?? kindNamedBy(text || title) ?? "other";

const peopleOf = (text: string): FoundPerson[] =>
  [...new Set(text.split(/[;\n]/).map((name) => name.replace(/\s+/g, " ").trim().slice(0, mostOf.name)))]
    .filter(Boolean)
    .map((name) => ({ guid: null, code: null, source: null, name, byName: true }));

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
