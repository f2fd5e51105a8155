import { z } from "zod";
import { asMailAddress, type MailAddress } from "~/mail/mail-address";
import { readLine } from "./line";

/** What the fields about a person say when they are wrong, in the language of the page. */
export type LineWords = { missing: string; hidden: string; notAnAddress: string; tooLong: (most: number) => string };

export const englishLineWords: LineWords = {
  missing: "Please fill this in.",
  hidden: "This holds characters that cannot be seen. Please type it again.",
  notAnAddress: "Please give one mail address, such as name@police.example.",
  tooLong: (most) => `This is too long: at most ${most} letters.`,
};

/** A form made once for each language: Zod takes longer to make one than to read a hundred. */
export function oncePerWords<Form>(make: (words: LineWords) => Form): (words?: LineWords) => Form {
  const once = oncePer(make);
  return (words = englishLineWords) => once(words);
}

/** The same for a form with words of its own. */
export function oncePer<Words extends LineWords, Form>(make: (words: Words) => Form): (words: Words) => Form {
  const made = new WeakMap<Words, Form>();
  return (words) => {
    const form = made.get(words) ?? make(words);
    made.set(words, form);
    return form;
  };
}

/** One line that may be left empty; it comes out as "". `most` counts letters as a reader does. */
export const lineOf = (most: number, words = englishLineWords) => z.string().optional().default("").transform(checkedLine(most, words));

export const requiredLineOf = (most: number, words = englishLineWords) =>
  z.string({ error: words.missing }).transform(checkedLine(most, words)).refine(Boolean, words.missing);

/** Null where none was given. */
export const optionalMailAddress = (words = englishLineWords) =>
  z
    .string()
    .optional()
    .transform((text, context) => (text?.trim() ? checkedAddress(text, context, words) : null));

export const requiredMailAddress = (words = englishLineWords) =>
  z.string({ error: words.missing }).transform((text, context) => checkedAddress(text, context, words));

const checkedLine = (most: number, words: LineWords) => (text: string, context: z.RefinementCtx) => {
  const read = readLine(text, most);
  if ("line" in read) return read.line;
  context.addIssue({ code: "custom", message: read.fault === "hidden" ? words.hidden : words.tooLong(most) });
  return z.NEVER;
};

function checkedAddress(text: string, context: z.RefinementCtx, words: LineWords): MailAddress {
  const address = asMailAddress(text);
  if (!address) context.addIssue({ code: "custom", message: words.notAnAddress });
  return address ?? z.NEVER;
}
