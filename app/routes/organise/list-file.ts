import { agendaWords } from "~/agenda/agenda-words";
import { disposition } from "~/agenda/answers/file-answer.server";
import { findPaperDress } from "~/agenda/paper-dress.server";
import { languageOf } from "~/events/event";
import { pick } from "~/events/words";
import { notFound, redirectTo } from "~/http/answers.server";
import { door, formDoor } from "~/http/door.server";
import { requireOrganiser } from "~/http/doors.server";
import { writeListWord } from "~/paper/list-word.server";
import { paths } from "~/paths";
import { noteExport } from "~/registration/participants/export-list.server";
import { findList } from "~/registration/participants/find-shown-list.server";
import { listPaper } from "~/registration/participants/list-paper";
import { listWorkbook } from "~/registration/participants/list-workbook.server";
import { listFileForm } from "~/registration/participants/participants-form";
import { listName } from "~/registration/participants/team-names";

/** To take a list away is written down, and reading writes nothing: so it goes by POST alone. */
export const loader = door(requireOrganiser("edit-people"), ({ event }) => {
  throw redirectTo(paths.participants(event.address));
});

const mediaTypes = {
  pdf: "application/pdf",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
} as const;

export const action = formDoor(requireOrganiser("edit-people"), async ({ event, organiser, reads, params, form, write, house, now }) => {
  const file = await form(listFileForm);
  const found = await findList(reads, event, params.list ?? "", null, now);
  if (!found) throw notFound();
  const { edition, format } = file;
  const language = languageOf(event);
  const shown = found.shown(edition);
  const { crest, colour } = await findPaperDress(reads, house.configuration, event, language);
  const paper = listPaper(event, shown, edition, { crest, colour }, agendaWords(language).paper.page);
  const made = {
    pdf: () => house.paper.print(paper),
    xlsx: () => listWorkbook(shown, edition, pick(event.title, language, event.languages)),
    docx: () => writeListWord(paper),
  };
  const bytes = await made[format]();
  await write((tx) => noteExport(tx, organiser, found.list, file, now).then(() => ({ ok: true })));
  const name = [pick(event.shortTitle, language, event.languages), found.list ? listName(found.list) : shown.title, shown.edition].join(
    ", ",
  );
  return new Response(bytes, {
    headers: {
      "content-type": mediaTypes[format],
      "content-disposition": disposition("attachment", name, format),
      "cache-control": "private, no-store",
    },
  });
});
