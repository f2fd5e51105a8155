import { linksAt, sessionCalendar } from "~/agenda/agenda-calendar";
import { answerCalendar } from "~/agenda/answers/calendar-answer.server";
import { writeKept } from "~/agenda/answers/kept-files.server";
import { publicProgramme } from "~/agenda/participation";
import { notFound } from "~/http/answers.server";
import { keptDoor } from "~/http/door.server";
import { requireEventPage } from "~/http/event-page.server";
import { latest } from "~/time/instant";

export const loader = keptDoor(requireEventPage, async ({ event, version, language, rehearsal, request, params, house }) => {
  const links = linksAt(house.configuration.baseUrl);
  const calendar = sessionCalendar(publicProgramme(event, version, language), (params.code ?? "").toUpperCase(), links);
  if (!calendar) throw notFound();
  return answerCalendar(request, {
    text: await writeKept(calendar),
    changedAt: latest(event.changedAt, version?.publishedAt),
    personal: rehearsal,
    method: "PUBLISH",
    download: [calendar.name, calendar.entries[0]?.summary].join(" "),
  });
});
