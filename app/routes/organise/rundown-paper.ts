import { answerPaper } from "~/agenda/answers/paper-answer.server";
import { findPaperDress } from "~/agenda/paper-dress.server";
import { rundownPaper } from "~/agenda/rundown-paper";
import { languageOf } from "~/events/event";
import { pick } from "~/events/words";
import { notFound } from "~/http/answers.server";
import { door } from "~/http/door.server";
import { requireOrganiser } from "~/http/doors.server";
import { findPrintedDraft } from "~/programme/find-printed-draft.server";
import { instantWithZone } from "~/time/zone-name";

/** What the team runs the day by: all of it, or one day or room. */
export const loader = door(requireOrganiser("view"), async ({ event, reads, request, url, house, now }) => {
  const language = languageOf(event);
  const dress = await findPaperDress(reads, house.configuration, event, language);
  const of = { day: url.searchParams.get("day") ?? "", room: url.searchParams.get("room") ?? "" };
  const said = { language, asOf: instantWithZone(now, event.timeZone, "en") };
  const document = rundownPaper(event, await findPrintedDraft(reads, event, now), of, dress, said);
  if (!document) throw notFound();
  return answerPaper(request, house.paper, {
    document,
    changedAt: now,
    personal: true,
    unkept: true,
    fileName: [pick(event.shortTitle, language, event.languages), "rundown", of.day].filter(Boolean).join(" "),
  });
});
