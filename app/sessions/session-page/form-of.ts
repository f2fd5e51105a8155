import type { Speaker } from "~/speakers/speaker";
import type { Session } from "../session";
import type { TimetableRow } from "../timetable/timetable-row";
import { peopleText } from "../timetable/typed-people";

/** What stands in the boxes of the session's page; after a refusal the same, as typed. */
export type SessionBoxes = {
  revision?: string;
  people: { role: string; name: string; announced?: string }[];
  parts: { id: string; order?: string; title: Record<string, string>; minutes: string; people: string }[];
};

/** A session as its form shows it; day, time and which hour as in the timetable. */
export function formOf(session: Session, row: TimetableRow, speakers: readonly Speaker[]) {
  const { title, abstract, dress, remarks, teamRemarks, kind, state, access, othersSee, spoken, interpreted } = session;
  return {
    boxes: {
      ...{ title, abstract, dress, remarks, teamRemarks, kind, state, access, othersSee, spoken, interpreted },
      day: row.day,
      time: row.time,
      fold: row.fold,
      room: row.room,
      track: session.trackId ?? "",
      categories: session.categoryIds,
      seats: session.seats ?? undefined,
      beThereAt: session.beThereAt ?? "",
      joinLink: session.joinLink ?? "",
      people: session.people.map(({ role, speakerId, toBeAnnounced }) => ({
        role,
        name: toBeAnnounced ?? speakers.find(({ id }) => id === speakerId)?.name ?? "",
        announced: toBeAnnounced === null ? undefined : "on",
      })),
      parts: session.parts.map((part) => ({
        id: part.id,
        title: { ...part.title },
        minutes: part.minutes === null ? "" : String(part.minutes),
        people: peopleText(part.people, kind, speakers),
      })),
    },
  };
}
