import type { Reads } from "db/database.server";
import type { Event } from "~/events/event";
import { findEnding } from "~/registration/find-ending.server";
import type { OwnEntry } from "~/registration/invitations/entry-by-link.server";
import { registrationWords } from "~/registration/registration-words";
import { agendaWords } from "../agenda-words";
import { type Participation, standingOf } from "../participation";

type Given = { participation: Participation | undefined; entry: OwnEntry | undefined; language: string };

/** Where a person stands, in a sentence, and what comes next; "" where the page says it by itself. */
export async function nextSentence(reads: Reads, event: Event, { participation, entry, language }: Given): Promise<string> {
  const words = agendaWords(language);
  const standing = standingOf(participation);
  if (standing === "invited" && entry && !entry.ok) return registrationWords(language).refusals[entry.why];
  if (standing !== "withdrawn") return words.next[standing];
  const { personId, registration } = participation!;
  const { how, colleague } = await findEnding(reads, { id: registration!.id, hostId: event.hostId, eventId: event.id, personId });
  const ended = words.ended[how](colleague);
  return entry?.ok && how !== "colleague" && how !== "replaced" ? words.again(ended) : ended;
}
