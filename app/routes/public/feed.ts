import { feedCalendar, forCalendarAt, linksAt } from "~/agenda/agenda-calendar";
import { answerCalendar } from "~/agenda/answers/calendar-answer.server";
import { writeKept } from "~/agenda/answers/kept-files.server";
import { findAllAgendas } from "~/agenda/find-agendas.server";
import { keptDoor } from "~/http/door.server";
import { requireFeed } from "~/http/doors.server";
import { paths } from "~/paths";
import { latest } from "~/time/instant";

/** What a calendar subscribes to: it opens nothing else, and says the same to anybody who asks with it. */
export const loader = keptDoor(requireFeed, async ({ person, reads, request, house, now, turnsAt }) => {
  const found = (await findAllAgendas(reads, person)).filter(({ event }) => event.state !== "draft");
  const agendas = found.flatMap(({ agenda }) => (agenda ? forCalendarAt(agenda, now) : []));
  turnsAt(...agendas.map(({ event }) => event.cancelledUntil));
  const { baseUrl } = house.configuration;
  const text = await writeKept(feedCalendar(agendas, linksAt(baseUrl), baseUrl + paths.feed(person.link)));
  const [first = now, ...others] = found.map(({ changedAt }) => changedAt);
  return answerCalendar(request, { text, changedAt: latest(first, ...others), personal: true });
});
