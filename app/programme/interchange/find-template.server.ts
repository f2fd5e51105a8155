import type { Reads } from "db/database.server";
import { languageOf } from "~/events/event";
import { findEvent } from "~/events/events-queries.server";
import { findAllDays, findAllRooms } from "~/events/plan-queries.server";
import { pick } from "~/events/words";
import type { TemplateEvent } from "./table-template";

/** What an event's own template names. */
export async function findTemplateEvent(reads: Reads, event: { id: string }): Promise<TemplateEvent> {
  const [of, days, rooms] = [await findEvent(reads, event.id), await findAllDays(reads, event), await findAllRooms(reads, event)];
  const room = of && rooms[0] && pick(rooms[0].name, languageOf(of), of.languages);
  return { days: days.map(({ date }) => date), room };
}
