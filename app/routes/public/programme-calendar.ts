import { eventCalendar, linksAt } from "~/agenda/agenda-calendar";
import { answerCalendar } from "~/agenda/answers/calendar-answer.server";
import { writeKept } from "~/agenda/answers/kept-files.server";
import { publicProgramme } from "~/agenda/participation";
import { keptDoor } from "~/http/door.server";
import { requireEventPage } from "~/http/event-page.server";
import { latest } from "~/time/instant";

export const loader = keptDoor(requireEventPage, async ({ event, version, language, rehearsal, request, house }) => {
  const { method: _, ...calendar } = eventCalendar(publicProgramme(event, version, language), linksAt(house.configuration.baseUrl));
  const text = await writeKept(calendar);
  return answerCalendar(request, { text, changedAt: latest(event.changedAt, version?.publishedAt), personal: rehearsal });
});
