import { agendaPaper } from "~/agenda/agenda-paper";
import { agendaWords } from "~/agenda/agenda-words";
import { answerPaper } from "~/agenda/answers/paper-answer.server";
import { findAgenda } from "~/agenda/find-agendas.server";
import { findPaperDress, forWhom } from "~/agenda/paper-dress.server";
import { notFound } from "~/http/answers.server";
import { door } from "~/http/door.server";
import { requireOrganiser } from "~/http/doors.server";

/** Somebody's agenda as they have it themselves, for the team to hand over. */
export const loader = door(requireOrganiser("view"), async ({ event, params, reads, request, house }) => {
  const { agenda, participation, changedAt } = await findAgenda(reads, { id: params.person ?? "" }, event);
  if (!agenda?.version || !participation) throw notFound();
  const dress = await findPaperDress(reads, house.configuration, event, agenda.language);
  return answerPaper(request, house.paper, {
    document: agendaPaper(agenda, { ...dress, forWhom: forWhom(event, participation, participation.organisation) }),
    changedAt,
    personal: true,
    fileName: [agenda.event.shortTitle, agendaWords(agenda.language).yourAgenda, participation.name].join(" "),
  });
});
