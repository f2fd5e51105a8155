import { answerPaper } from "~/agenda/answers/paper-answer.server";
import { draftAgenda, draftPaper } from "~/agenda/draft-paper";
import { findPaperDress } from "~/agenda/paper-dress.server";
import { languageOf } from "~/events/event";
import { door } from "~/http/door.server";
import { requireClearance } from "~/http/require-clearance.server";
import { findPrintedDraft } from "~/programme/find-printed-draft.server";
import { instantWithZone } from "~/time/zone-name";

/** The draft as it stands, on paper, for whoever clears it. */
export const loader = door(requireClearance, async ({ holder: { event }, reads, request, house, now }) => {
  const language = languageOf(event);
  const { content } = await findPrintedDraft(reads, event, now);
  const agenda = draftAgenda(event, content, language);
  const dress = await findPaperDress(reads, house.configuration, event, language);
  return answerPaper(request, house.paper, {
    document: draftPaper(agenda, dress, instantWithZone(now, event.timeZone, "en")),
    changedAt: now,
    personal: true,
    unkept: true,
    fileName: [agenda.event.shortTitle, "DRAFT"].join(" "),
  });
});
