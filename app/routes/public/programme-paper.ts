import { agendaPaper } from "~/agenda/agenda-paper";
import { answerPaper } from "~/agenda/answers/paper-answer.server";
import { findPaperDress } from "~/agenda/paper-dress.server";
import { publicProgramme } from "~/agenda/participation";
import { publicWords } from "~/events/public-words";
import { notFound } from "~/http/answers.server";
import { keptDoor } from "~/http/door.server";
import { requireEventPage } from "~/http/event-page.server";
import { latest } from "~/time/instant";

export const loader = keptDoor(requireEventPage, async ({ event, version, language, rehearsal, request, house, reads }) => {
  if (!version) throw notFound();
  const agenda = publicProgramme(event, version, language);
  return answerPaper(request, house.paper, {
    document: agendaPaper(agenda, await findPaperDress(reads, house.configuration, event, language)),
    changedAt: latest(event.changedAt, version.publishedAt),
    personal: rehearsal,
    fileName: [agenda.event.shortTitle, publicWords(language).programme, version.number].join(" "),
  });
});
