import type { OpenSession } from "../programme-for";
import { foldText, wordsOf } from "./fold-text";

/** Which of the sessions hold all these words, each as a part of a word of theirs; in their order. */
export type SearchIndex = { find(words: readonly string[]): ReadonlySet<string> };

/** So many words that hold what is asked for are looked up; what is in more of them is common, and found in every session at once. */
const mostLookedUp = 1_000;

/**
 * The distinct words of all sessions in one text, and for each the sessions that hold it. A word asked for has no blank in it, so it lies
 * within one of these or nowhere. What is rare is found by one look through them, what is common by a short look into each session.
 */
export function searchIndex(sessions: readonly OpenSession[], textsOf: (session: OpenSession) => readonly string[]): SearchIndex {
  const holders = new Map<string, number[]>();
  const texts = sessions.map((session, at) => {
    const own = new Set(textsOf(session).flatMap((text) => wordsOf(foldText(text))));
    for (const word of own) {
      const those = holders.get(word);
      if (those) those.push(at);
      else holders.set(word, [at]);
    }
    return [...own].join("\n");
  });
  const words = [...holders.keys()];
  const starts: number[] = [];
  let length = 0;
  for (const word of words) {
    starts.push(length);
    length += word.length + 1;
  }
  const all = words.join("\n");
  const lists = [...holders.values()];
  const ids = sessions.map(({ id }) => id);

  /** Of those still in, the ones that hold the word. */
  function holding(word: string, { isIn, count }: Left): Left {
    const found = new Uint8Array(ids.length);
    let [hits, entry, looked, at] = [0, 0, 0, all.indexOf(word)];
    const note = (session: number) => {
      hits += isIn[session]! - found[session]!;
      found[session] = isIn[session]!;
    };
    for (; at >= 0 && looked < mostLookedUp && hits < count; looked++) {
      entry = entryAt(starts, at, entry);
      lists[entry]!.forEach(note);
      at = all.indexOf(word, starts[entry + 1] ?? all.length);
    }
    if (at >= 0 && hits < count) for (const [session, text] of texts.entries()) if (isIn[session] && text.includes(word)) note(session);
    return { isIn: found, count: hits };
  }

  return {
    find(asked) {
      if (asked.length === 0) return new Set();
      let left: Left = { isIn: new Uint8Array(ids.length).fill(1), count: ids.length };
      for (const word of asked) if (left.count > 0) left = holding(word, left);
      return new Set(ids.filter((_, at) => left.isIn[at]));
    },
  };
}

type Left = { isIn: Uint8Array; count: number };

/** The word whose letters stand at `at`: the last that starts there or before. */
function entryAt(starts: readonly number[], at: number, from: number): number {
  let [low, high] = [from, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}
