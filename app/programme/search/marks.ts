import { foldText } from "./fold-text";

/** A text in pieces; the marked ones are what was searched for. */
export type Piece = { text: string; marked: boolean };

/** Joined again the pieces are the text, to the letter. `words` as `wordsOfQuery` gives them. */
export function marksIn(text: string, words: readonly string[]): Piece[] {
  if (words.length === 0 || text === "") return text ? [{ text, marked: false }] : [];
  const letters = text.match(/\P{M}\p{M}*|\p{M}+/gu) ?? [];
  const folded = letters.map(foldText);
  /** Of each sign of the folded text, the letter it comes from. */
  const origin = folded.flatMap((sign, at) => Array.from({ length: sign.length }, () => at));
  const all = folded.join("");
  const marked = new Uint8Array(letters.length);
  for (const word of words)
    for (let at = all.indexOf(word); at >= 0; at = all.indexOf(word, at + word.length))
      marked.fill(1, origin[at], origin[at + word.length - 1]! + 1);
  const pieces: Piece[] = [];
  for (const [at, letter] of letters.entries()) {
    const last = pieces.at(-1);
    if (last?.marked === (marked[at] === 1)) last.text += letter;
    else pieces.push({ text: letter, marked: marked[at] === 1 });
  }
  return pieces;
}

const before = 60;

/** A long text from shortly before its first mark, so that what was found is in sight; as it is where that stands near its beginning. */
export function fromFirstMark(pieces: Piece[], inSight = 160): Piece[] {
  const first = pieces[0];
  if (pieces.length < 2 || !first || first.marked || first.text.length < inSight) return pieces;
  const tail = first.text.slice(-before);
  const cut = tail.search(/\s/) + 1;
  return [{ text: `… ${tail.slice(cut)}`, marked: false }, ...pieces.slice(1)];
}
