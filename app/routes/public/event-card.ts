import { answerCard } from "~/agenda/answers/card-answer.server";
import { findPaperDress } from "~/agenda/paper-dress.server";
import { keptDoor } from "~/http/door.server";
import { requireEventPage } from "~/http/event-page.server";
import { eventCard } from "~/programme/abroad/cards";

export const loader = keptDoor(requireEventPage, async ({ event, reading, language, rehearsal, request, house, reads }) => {
  const { crest } = await findPaperDress(reads, house.configuration, event, language);
  return answerCard(request, { card: { ...eventCard(event, reading), crest }, changedAt: event.changedAt, personal: rehearsal });
});
