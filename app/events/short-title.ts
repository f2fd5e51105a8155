import { firstLetters, letterCount } from "~/people/line";
import type { Words } from "./words";

/** In letters as a reader counts them. */
export const mostShortTitle = 40;

/** Each as it stands where it fits, else cut behind a word: a title that serves as the short one may be longer than that may be. */
export const fittingShortTitle = (titles: Words): Words =>
  Object.fromEntries(Object.entries(titles).map(([language, title]) => [language, fitting(title)]));

function fitting(title: string): string {
  if (letterCount(title) <= mostShortTitle) return title;
  const cut = firstLetters(title, mostShortTitle - 1);
  const words = cut.replace(/\s+\S*$/u, "");
  // Some languages write without spaces, and some words fill the line.
  const kept = letterCount(words) > mostShortTitle / 2 ? words : cut;
  return `${kept.replace(/[\s,;:.–-]+$/u, "")}…`;
}
