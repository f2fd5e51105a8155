import { linksAt } from "~/agenda/agenda-calendar";
import { answerCalendar } from "~/agenda/answers/calendar-answer.server";
import { writeKept } from "~/agenda/answers/kept-files.server";
import { programmeCalendar } from "~/agenda/public-calendar";
import { cancelledUntil } from "~/events/event";
import { keptDoor } from "~/http/door.server";
import { requireEventPage } from "~/http/event-page.server";
import { askedIn } from "~/programme/shown/narrow";
import { latest } from "~/time/instant";

/** The whole programme, or with the query of a programme page what that page shows. */
export const loader = keptDoor(requireEventPage, async ({ event, version, language, rehearsal, request, house, url, now, turnsAt }) => {
  turnsAt(cancelledUntil(event));
  const calendar = programmeCalendar(event, version, askedIn(url.searchParams), { language, now }, linksAt(house.configuration.baseUrl));
  const text = await writeKept(calendar);
  return answerCalendar(request, { text, changedAt: latest(event.changedAt, version?.publishedAt), personal: rehearsal });
});
