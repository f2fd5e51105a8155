import { eventCalendar, forCalendarAt, linksAt } from "~/agenda/agenda-calendar";
import { agendaWords } from "~/agenda/agenda-words";
import { answerCalendar } from "~/agenda/answers/calendar-answer.server";
import { writeKept } from "~/agenda/answers/kept-files.server";
import { findAgenda } from "~/agenda/find-agendas.server";
import { notFound } from "~/http/answers.server";
import { door } from "~/http/door.server";
import { requirePersonPage } from "~/http/person-page.server";

/** Downloaded once; the feed is what keeps itself right. */
export const loader = door(requirePersonPage, async ({ person, event, language, reads, request, house, now }) => {
  const { agenda, changedAt } = await findAgenda(reads, person, event);
  if (!agenda) throw notFound();
  return answerCalendar(request, {
    text: await writeKept(eventCalendar(forCalendarAt(agenda, now), linksAt(house.configuration.baseUrl))),
    changedAt,
    personal: true,
    method: "PUBLISH",
    download: [agenda.event.shortTitle, agendaWords(language).yourAgenda].join(" "),
  });
});
