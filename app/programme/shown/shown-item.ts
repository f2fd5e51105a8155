import { type PrintedItem, printItem, type Reading } from "../printed-item";
import type { ClosedBlock, OpenSession, ProgrammeView } from "../programme-for";
import { marksIn } from "../search/marks";
import { textsOf } from "../search/search-programme";
import type { Standing } from "./now-and-next";
import { shownWords } from "./shown-words";

/** A session as a page shows it at a moment. `foundIn` is the text in which a search found it where none of what is shown has it. */
export type ShownItem = PrintedItem & { standing?: Standing; foundIn?: string };

/** `words` are those searched for, folded. */
export function showItem(
  view: ProgrammeView,
  session: OpenSession | ClosedBlock,
  reading: Reading,
  { standing, words }: { standing?: Standing; words: readonly string[] },
): ShownItem {
  const item: ShownItem = printItem(view, session, reading);
  if (standing) {
    const { now, next } = shownWords(reading.language);
    item.standing = standing;
    item.tags = [standing === "now" ? { tone: "ok", text: now } : { tone: "brass", text: next }, ...item.tags];
  }
  if (words.length > 0 && !session.closed) item.foundIn = foundIn(view, session, item, words);
  return item;
}

/** In another language, in a part, by a name in it. */
function foundIn(view: ProgrammeView, session: OpenSession, item: PrintedItem, words: readonly string[]): string | undefined {
  const holds = (text: string) => marksIn(text, words).some(({ marked }) => marked);
  const shown = [item.title, item.abstract, item.track, ...item.people.flatMap(({ name, line }) => [name, line])];
  if (shown.some(holds)) return undefined;
  return textsOf(session, view.tracks.find(({ id }) => id === session.trackId)?.name ?? {}).find(holds);
}
