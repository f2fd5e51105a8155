import type { Reads } from "db/database.server";
import type { Event } from "~/events/event";
import { publicWords } from "~/events/public-words";
import { pick } from "~/events/words";
import { isPicture } from "~/files/file";
import { readBytes } from "~/files/file-store.server";
import { findFile } from "~/files/files-queries.server";
import type { PaperDocument } from "~/paper/paper-document";
import type { PaperDress } from "./agenda-paper";
import { languageFor, type Participation } from "./participation";

/** How the event's papers look: crest, colour, format. A crest that is missing is left out. */
export async function findPaperDress(reads: Reads, dataFolder: string, event: Event, language: string): Promise<PaperDress> {
  return { colour: event.colour, format: publicWords(language).format[event.format], crest: await findCrest(reads, dataFolder, event) };
}

async function findCrest(reads: Reads, dataFolder: string, { crestFileId, hostId }: Event): Promise<PaperDress["crest"]> {
  const file = crestFileId ? await findFile(reads, crestFileId) : undefined;
  const bytes = file && file.hostId === hostId && isPicture(file.mediaType) ? await readBytes(dataFolder, file.hash) : undefined;
  return bytes && { mediaType: file!.mediaType as "image/png" | "image/jpeg", base64: bytes.toString("base64") };
}

/** Whose name stands on the paper, with rank, position, organisation (and jurisdiction) and category. */
export const forWhom = (event: Event, participation: Participation, from: string): PaperDocument["forWhom"] => {
  const category = participation.registration?.category.name;
  const { name, rankOrTitle, position } = participation;
  const kind = category ? pick(category, languageFor(event, participation), event.languages) : "";
  return { name, lines: [rankOrTitle, position, from, kind].filter(Boolean) };
};
