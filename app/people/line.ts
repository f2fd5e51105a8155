/**
 * One line as a person typed it: composed (NFC), white space as single spaces, without the unseen marks that turn the direction of what
 * stands beside it. Never re-cased, split or transliterated. A sentence's key says why a text is none.
 */
export function readLine(text: string, most: number): { line: string } | { fault: LineFault } {
  // A name of 200 letters in any script stays well below this; measuring letters of megabytes would not.
  if (text.length > most * 8) return { fault: "too-long" };
  const line = withoutTurningMarks(text.toWellFormed()).replace(/\s+/g, " ").trim().normalize("NFC");
  if (hidden.test(line)) return { fault: "hidden" };
  return letterCount(line) > most ? { fault: "too-long" } : { line };
}

/** The marks that override or turn the direction of what stands beside them. Letters that run from right to left need none of them. */
export const withoutTurningMarks = (text: string): string => text.replace(turningMarks, "");

export type LineFault = "too-long" | "hidden";

/** Letters as a reader counts them: é written with two signs is one. */
export const letterCount = (text: string): number => [...segmenter.segment(text)].length;

export const firstLetters = (text: string, most: number): string =>
  [...segmenter.segment(text)]
    .slice(0, most)
    .map(({ segment }) => segment)
    .join("");

/** The first letters of the first and the last word, for the round beside a name. */
export function initialsOf(name: string): string {
  const words = name.split(/[\s-]+/).filter((word) => /^\p{L}/u.test(word));
  const first = words[0] ?? "";
  if (!/^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u.test(first)) return [...first].slice(0, 1).join("");
  return [words[0], words.length > 1 ? words.at(-1) : ""].map((word) => [...(word ?? "")][0] ?? "").join("");
}

const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });
const turningMarks = /[\u202A-\u202E\u2066-\u2069]/g;
// Control characters, and piles of marks on one letter: no script stacks seven.
const hidden = /[\u0000-\u001F\u007F-\u009F\uFFFE\uFFFF]|\p{M}{7,}/u;
