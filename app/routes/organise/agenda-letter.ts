import { notFound } from "~/http/answers.server";
import { door } from "~/http/door.server";
import { requireOrganiser } from "~/http/doors.server";
import { answerLetter } from "~/http/letter-answer.server";

/** The letter as a chosen person would read it, for the frame on the page before sending. */
export const loader = door(requireOrganiser("send"), async ({ event, house, url, now }) => {
  const message = { id: "preview", kind: "agenda", content: {}, accountId: null, rehearsal: false, datedAt: now } as const;
  const personId = url.searchParams.get("person");
  const letter = await house.previews.agenda({ ...message, hostId: event.hostId, eventId: event.id, personId }, now);
  if (!letter.ok) throw notFound();
  return answerLetter(letter.value.html);
});
