import type { Day, Room } from "~/events/day";
import type { Speaker } from "~/speakers/speaker";
import { type Fold, foldsOf, type TimeZoneId } from "~/time/time-zone";
import { wallTime } from "~/time/wall-time";
import type { Session, SessionDraft } from "../session";
import { sessionKinds } from "../session-kind";
import { partsText, readParts, type WrittenPart } from "./parts/typed-parts";
import { cellsText, type RowProblem, type RowRefusal, type TimetableRow } from "./timetable-row";
import { readTime } from "./typed-clock";
import { type NewPersonInRole, peopleText, readPeople } from "./typed-people";
import { minutesOf, timeText } from "./typed-time";

/** What the cells are read against. `language` is the event's first: titles and remarks of the table are in it. */
export type Timetable = { days: Day[]; rooms: Room[]; speakers: Speaker[]; zone: TimeZoneId; language: string };

export type RowChanges = Pick<SessionDraft, "kind" | "title" | "dayId" | "start" | "minutes" | "anchored" | "roomId" | "remarks"> & {
  fold?: Fold;
  people: (SessionDraft["people"][number] | NewPersonInRole)[];
  /** Absent where the table does not show them. */
  parts?: WrittenPart[];
};

type Reading = { changes: RowChanges } | { problems: { cell: RowProblem["cell"]; why: RowRefusal }[] };

/** The cells as a session of the draft shows them. */
export function rowOf(session: Session, { days, speakers, zone, language }: Timetable): TimetableRow {
  const day = days.find(({ id }) => id === session.dayId);
  const time = session.start && day ? timeText(day.date, { ...session, start: session.start }, zone) : (session.start ?? "");
  return {
    id: session.id,
    revision: session.revision,
    seen: "",
    day: session.dayId ?? "",
    time,
    fold: session.start && day && foldsOf(wallTime(day.date, session.start), zone) === "twice" ? (session.fold ? "1" : "0") : "",
    kind: session.kind,
    title: session.title[language] ?? "",
    room: session.roomId ?? "",
    people: peopleText(session.people, session.kind, speakers),
    remarks: session.remarks[language] ?? "",
    anchored: session.anchored ? "on" : "",
    parts: partsText(session, language, speakers),
  };
}

/** The cells as changes to a session, or to a new one; every cell that does not fit is named. */
export function readRow(row: TimetableRow, table: Timetable, session?: Session): Reading {
  const kind = sessionKinds.find((each) => each === row.kind) ?? session?.kind ?? "other";
  const when = readWhen(row, table, session);
  const people = readPeople(row.people, kind, table.speakers, session?.people);
  const parts = readParts(row.parts, { kind, language: table.language, speakers: table.speakers, session });
  const title = row.title.trim();
  const problems: { cell: RowProblem["cell"]; why: RowRefusal }[] = [];
  if ("why" in when) problems.push({ cell: "time", why: when.why });
  if (title === "") problems.push({ cell: "title", why: session && row.time.trim() === "" ? "emptied" : "no-title" });
  if ("ambiguous" in people) problems.push({ cell: "people", why: "ambiguous" });
  if ("why" in parts) problems.push(parts);
  if ("why" in when || "ambiguous" in people || "why" in parts || problems.length > 0) return { problems };
  return {
    changes: {
      ...when,
      kind,
      title: { ...session?.title, [table.language]: title },
      roomId: row.room || null,
      people: people.people,
      anchored: row.anchored === "on",
      ...parts,
      remarks: { ...session?.remarks, [table.language]: row.remarks.trim() },
    },
  };
}

export const isUntouched = (row: TimetableRow, digest: (text: string) => string): boolean =>
  row.seen !== "" && row.seen === digest(cellsText(row));

export type When = Pick<RowChanges, "dayId" | "start" | "minutes" | "fold">;

/** A start alone keeps the length the item had; an untouched time keeps it to the minute. */
export function readWhen(
  row: Pick<TimetableRow, "day" | "time" | "fold">,
  { days, zone }: Pick<Timetable, "days" | "zone">,
  session: Session | undefined,
): When | { why: "no-time" | "slip" | "too-long" } {
  const fold = row.fold === "" ? undefined : (Number(row.fold) as Fold);
  const minutes = session?.minutes ?? usualMinutes;
  if (row.time.trim() === "") return { dayId: row.day || null, start: null, minutes, fold: 0 };
  const typed = readTime(row.time);
  if (!typed) return { why: "no-time" };
  const day = days.find(({ id }) => id === row.day) ?? days[0];
  if (!day) return { dayId: null, start: typed.start, minutes: typed.minutes ?? minutes, fold };
  const unchanged = session?.start && timeText(day.date, { ...session, start: session.start }, zone) === row.time.trim();
  const length = unchanged ? session.minutes : (minutesOf(day.date, typed, fold ?? 0, zone) ?? (typed.end ? undefined : minutes));
  if (length === undefined) return { why: "slip" };
  if (length < 1 || length > 1440) return { why: "too-long" };
  return { dayId: row.day || null, start: typed.start, minutes: length, fold };
}

const usualMinutes = 60;
