import { answerCard } from "~/agenda/answers/card-answer.server";
import { findPaperDress } from "~/agenda/paper-dress.server";
import { notFound } from "~/http/answers.server";
import { keptDoor } from "~/http/door.server";
import { requireEventPage } from "~/http/event-page.server";
import { sessionCard } from "~/programme/abroad/cards";
import { findSessionByCode } from "~/programme/find-session";
import { latest } from "~/time/instant";

/** Of what a stranger may see; a session open to some has no picture. */
export const loader = keptDoor(requireEventPage, async (visitor) => {
  const { event, version, view, reading, language, rehearsal, request, params, house, reads } = visitor;
  const session = findSessionByCode(view, params.code ?? "");
  if (!view || !session) throw notFound();
  const { crest } = await findPaperDress(reads, house.configuration, event, language);
  const card = { ...sessionCard(event, view, session, reading), crest };
  return answerCard(request, { card, changedAt: latest(event.changedAt, version?.publishedAt), personal: rehearsal });
});
