import type { Reads } from "db/database.server";
import type { Event } from "~/events/event";
import { publicWords } from "~/events/public-words";
import { pick } from "~/events/words";
import type { PaperDocument } from "~/paper/paper-document";
import type { PaperDress } from "./agenda-paper";
import { languageFor, type Participation } from "./participation";

/** How the event's papers look: crest, colour, format. */
export async function findPaperDress(_reads: Reads, event: Event, language: string): Promise<PaperDress> {
  return { colour: event.colour, format: publicWords(language).format[event.format] };
}

/** Whose name stands on the paper, with rank, position, organisation (and jurisdiction) and category. */
export const forWhom = (event: Event, participation: Participation, from: string): PaperDocument["forWhom"] => {
  const category = participation.registration?.category.name;
  const { name, rankOrTitle, position } = participation;
  const kind = category ? pick(category, languageFor(event, participation), event.languages) : "";
  return { name, lines: [rankOrTitle, position, from, kind].filter(Boolean) };
};
