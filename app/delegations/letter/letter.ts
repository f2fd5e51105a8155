/** What an event sets of its letter of invitation; empty is as the house does it. */
export type LetterSettings = {
  signatory: string;
  position: string;
  /** "{event}/{number}". */
  reference: string;
  /** A paragraph a line, with placeholders. */
  text: string;
};

export const usualReference = "{event}/{number}";

export const referenceParts = ["event", "number", "year"] as const;
export const textParts = ["delegation", "places", "reply-by", "dates", "venue", "event", "host"] as const;
export type TextPart = (typeof textParts)[number];

/** There may be nothing to say of these: the words around them stand in square brackets and go with them. */
const mayBeEmpty: readonly TextPart[] = ["places", "reply-by", "venue"];

const blank = /\{([^{}\n]*)\}/g;
const optionalOrBlank = /\[([^[\]]*)\]|\{([^{}\n]*)\}/g;

/** What stands in braces and is none of these parts, each once. */
export const unknownParts = (text: string, parts: readonly string[]): string[] => [
  ...new Set(Array.from(text.matchAll(blank), ([, part]) => part!).filter((part) => !parts.includes(part))),
];

/** What may be empty and stands outside square brackets. */
export const unguardedParts = (text: string): TextPart[] =>
  mayBeEmpty.filter((part) => text.replace(/\[[^[\]]*\]/g, "").includes(`{${part}}`));

/** Once over the text: what is filled in is never read again, so a name with braces stays as it is typed. */
export const filledIn = (text: string, values: Readonly<Record<string, string>>): string =>
  text
    .replace(optionalOrBlank, (whole, optional: string | undefined, part: string | undefined) => {
      if (optional === undefined) return values[part!] ?? whole;
      const parts = Array.from(optional.matchAll(blank), ([, each]) => each!);
      if (parts.length === 0) return whole;
      if (parts.some((each) => values[each] === "")) return "";
      return optional.replace(blank, (inner, each: string) => values[each] ?? inner);
    })
    .replace(/ {2,}/g, " ");

/** "ISCP 2027/12". */
export const referenceOf = (
  { reference }: Pick<LetterSettings, "reference">,
  event: { shortTitle: string; year: string },
  number: string,
) => filledIn(reference || usualReference, { event: event.shortTitle, year: event.year, number });

export const paragraphsOf = (text: string, values: Record<TextPart, string>): string[] =>
  text
    .split("\n")
    .map((paragraph) => filledIn(paragraph, values).trim())
    .filter(Boolean);
