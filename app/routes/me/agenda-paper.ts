import { agendaPaper } from "~/agenda/agenda-paper";
import { agendaWords } from "~/agenda/agenda-words";
import { answerPaper } from "~/agenda/answers/paper-answer.server";
import { findAgenda } from "~/agenda/find-agendas.server";
import { findPaperDress, forWhom } from "~/agenda/paper-dress.server";
import { notFound } from "~/http/answers.server";
import { door } from "~/http/door.server";
import { requirePersonPage } from "~/http/person-page.server";

/** Only for those with a place, and only once there is something to print. */
export const loader = door(requirePersonPage, async ({ person, event, language, frame, reads, request, house }) => {
  const { agenda, participation, changedAt } = await findAgenda(reads, person, event);
  if (!agenda?.version || !participation) throw notFound();
  const dress = await findPaperDress(reads, house.configuration, event, language);
  return answerPaper(request, house.paper, {
    document: agendaPaper(agenda, { ...dress, forWhom: forWhom(event, participation, frame.standing.more) }),
    changedAt,
    personal: true,
    fileName: [agenda.event.shortTitle, agendaWords(language).yourAgenda, agenda.version.number].join(" "),
  });
});
