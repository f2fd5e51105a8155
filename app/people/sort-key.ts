/** What names are put in order by: letters without case or accents, the same on every engine. */
export const sortKeyOf = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/[\u0300-\u036F'’`‘ʼ]/g, "")
    .toLowerCase()
    .replace(/[øßłđæœıþð]/g, (letter) => spelled[letter] ?? letter)
    .replace(/[\s\-–.,;()/]+/g, " ")
    .trim()
    .normalize("NFC");

/** What a search looks through: every given text folded as for sorting, one space between. */
export const searchKeyOf = (...texts: (string | null | undefined)[]): string =>
  texts
    .filter(Boolean)
    .map((text) => sortKeyOf(text!))
    .join(" ");

/** The words of a search, each to be found somewhere. Bounded: at most 6 words of 60 letters. */
export const wordsOfSearch = (search: string): string[] =>
  sortKeyOf(search.slice(0, 400))
    .split(" ")
    .filter(Boolean)
    .slice(0, 6)
    .map((word) => word.slice(0, 60));

const spelled: Record<string, string> = { ø: "o", ß: "ss", ł: "l", đ: "d", æ: "ae", œ: "oe", ı: "i", þ: "th", ð: "d" };
