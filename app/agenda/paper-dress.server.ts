import type { Reads } from "db/database.server";
import type { Event } from "~/events/event";
import { findCrest } from "~/events/find-crest.server";
import { publicWords } from "~/events/public-words";
import { pick } from "~/events/words";
import type { PaperDocument } from "~/paper/paper-document";
import type { PaperDress } from "./agenda-paper";
import { languageFor, type Participation } from "./participation";

/** Where files lie, and where the pages stand that a paper leads to. */
export type PaperPlace = { dataFolder: string; baseUrl: string };

/** How the event's papers look: crest, colour, format. A crest that is missing is left out. */
export async function findPaperDress(
  reads: Reads,
  { dataFolder, baseUrl }: PaperPlace,
  event: Event,
  language: string,
): Promise<PaperDress> {
  const format = publicWords(language).format[event.format];
  return { colour: event.colour, format, baseUrl, crest: await findCrest(reads, dataFolder, event) };
}

/** Whose name stands on the paper, with rank, position, organisation (and jurisdiction) and category. */
export const forWhom = (event: Event, participation: Participation, from: string): PaperDocument["forWhom"] => {
  const category = participation.registration?.category.name;
  const { name, rankOrTitle, position } = participation;
  const kind = category ? pick(category, languageFor(event, participation), event.languages) : "";
  return { name, lines: [rankOrTitle, position, from, kind].filter(Boolean) };
};
