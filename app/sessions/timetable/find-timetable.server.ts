import type { Reads } from "db/database.server";
import { languageOf } from "~/events/event";
import { findEvent } from "~/events/events-queries.server";
import { findAllDays, findAllRooms } from "~/events/plan-queries.server";
import { findAllSpeakers } from "~/speakers/speakers-queries.server";
import type { Timetable } from "./read-row";

/** What the cells of an event's timetable are read against. @throws where there is no such event: a proof names one that exists. */
export async function findTimetable(reads: Reads, event: { id: string }): Promise<Timetable> {
  const of = await findEvent(reads, event.id);
  if (!of) throw new Error(`There is no event ${event.id}.`);
  return {
    days: await findAllDays(reads, event),
    rooms: await findAllRooms(reads, event),
    speakers: await findAllSpeakers(reads, event),
    zone: of.timeZone,
    language: languageOf(of),
  };
}
