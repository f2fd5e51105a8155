import type { Reads } from "db/database.server";
import type { Event } from "~/events/event";
import { findEnding } from "~/registration/find-ending.server";
import type { OwnEntry } from "~/registration/invitations/entry-by-link.server";
import { type Invitation, isRegretted } from "~/registration/invitations/invitation";
import { lastDayToAnswer } from "~/registration/invitations/last-day";
import { registrationWords } from "~/registration/registration-words";
import { agendaWords } from "../agenda-words";
import { type Participation, standingOf } from "../participation";

type Given = {
  participation: Participation | undefined;
  entry: OwnEntry | undefined;
  invitation: Invitation | undefined;
  language: string;
};

/** Where a person stands, in a sentence, and what comes next; "" where the page says it by itself. */
export async function nextSentence(reads: Reads, event: Event, { participation, entry, invitation, language }: Given): Promise<string> {
  const words = agendaWords(language);
  const standing = standingOf(participation);
  if (standing === "invited" && entry && !entry.ok) {
    return isRegretted(invitation) ? words.regretted : registrationWords(language).refusals[entry.why];
  }
  if (standing === "invited") {
    const lastDay = lastDayToAnswer(event, language);
    if (isRegretted(invitation)) return `${words.regretted} ${words.regrettedOpen(lastDay)}`;
    return lastDay ? words.answerBy(words.next.invited, lastDay) : words.next.invited;
  }
  if (standing !== "withdrawn") return words.next[standing];
  const { personId, registration } = participation!;
  const { how, colleague } = await findEnding(reads, { id: registration!.id, hostId: event.hostId, eventId: event.id, personId });
  const ended = words.ended[how](colleague);
  return entry?.ok && how !== "colleague" && how !== "replaced" ? words.again(ended) : ended;
}
