import { agendaPaper } from "~/agenda/agenda-paper";
import { answerFile, disposition } from "~/agenda/answers/file-answer.server";
import { findPaperDress } from "~/agenda/paper-dress.server";
import { publicProgramme } from "~/agenda/participation";
import { languageOf } from "~/events/event";
import { publicWords } from "~/events/public-words";
import { notFound } from "~/http/answers.server";
import { door } from "~/http/door.server";
import { requireOrganiser } from "~/http/doors.server";
import { writeWord } from "~/paper/word.server";
import { findLatestVersion } from "~/programme/programme-queries.server";
import { latest } from "~/time/instant";

/** The public programme as Word, for whoever sets it into a leaflet or a file note. */
export const loader = door(requireOrganiser("view"), async ({ event, reads, request, house }) => {
  const version = await findLatestVersion(reads, event);
  if (!version) throw notFound();
  const language = languageOf(event);
  const agenda = publicProgramme(event, version, language);
  const dress = await findPaperDress(reads, house.configuration, event, language);
  const headers = new Headers({
    "content-type": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "content-disposition": disposition(
      "attachment",
      [agenda.event.shortTitle, publicWords(language).programme, version.number].join(" "),
      "docx",
    ),
  });
  const bytes = await writeWord(agendaPaper(agenda, dress));
  return answerFile(request, { bytes, changedAt: latest(event.changedAt, version.publishedAt), headers });
});
