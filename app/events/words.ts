/** Text an event owns, once per language it speaks: `{"en": "Opening", "zh-Hant": "開幕"}`. The event's first language is always there. */
export type Words = Readonly<Record<string, string>>;

export const wordsOf = (json: string): Words => JSON.parse(json);

/** Keys in a fixed order, empty languages left out: the same words are the same text on disk. */
export const toJson = (words: Words): string =>
  JSON.stringify(
    Object.fromEntries(
      Object.entries(words)
        .filter(([, text]) => text !== "")
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    ),
  );

/** The text in the reader's language, else in the event's first one that has it. */
export const pick = (words: Words, language: string, languages: readonly string[]): string =>
  words[language] || languages.map((each) => words[each]).find(Boolean) || Object.values(words).find(Boolean) || "";

/** The language `pick` falls back to; undefined where the text is in the reader's own. */
export const fallbackLanguage = (words: Words, language: string, languages: readonly string[]): string | undefined =>
  words[language] ? undefined : languages.find((each) => words[each]);

export const isEmpty = (words: Words) => Object.values(words).every((text) => text.trim() === "");

/** What was typed, over what was there: the texts of languages whose boxes were not shown are kept. */
export const retyped = (saved: Words, typed: Words, shown: readonly string[]): Words => ({
  ...Object.fromEntries(Object.entries(saved).filter(([code]) => !shown.includes(code))),
  ...typed,
});
