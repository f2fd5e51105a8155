import type { Speaker } from "~/speakers/speaker";
import type { Session } from "../session";
import type { TimetableRow } from "../timetable/timetable-row";
import { peopleText } from "../timetable/typed-people";
import { guestsText, type PossibleGuest } from "./typed-guests";

/** What stands in the boxes of the session's page; after a refusal the same, as typed. */
export type SessionBoxes = {
  revision?: string;
  people: { role: string; name: string; announced?: string }[];
  parts: { id: string; order?: string; title: Record<string, string>; minutes: string; people: string }[];
};

/** A session as its form shows it; day, time and which hour as in the timetable. */
export function formOf(session: Session, row: TimetableRow, speakers: readonly Speaker[], possibleGuests: readonly PossibleGuest[]) {
  const { title, abstract, dress, remarks, teamRemarks, setup, responsible, kind, state, access, othersSee, spoken, interpreted } = session;
  return {
    boxes: {
      ...{ title, abstract, dress, remarks, teamRemarks, setup, responsible, kind, state, access, othersSee, spoken, interpreted },
      day: row.day,
      time: row.time,
      fold: row.fold,
      room: row.room,
      track: session.trackId ?? "",
      categories: session.categoryIds,
      guests: guestsText(session.guestIds, possibleGuests),
      mark: session.markId ?? "",
      chathamHouse: session.chathamHouse ? "on" : undefined,
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
