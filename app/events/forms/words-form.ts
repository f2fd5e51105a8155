import { z } from "zod";
import { letterCount, readLine } from "~/people/line";
import { englishLineWords } from "~/people/line-form";
import { asTimeZoneId } from "~/time/time-zone";
import type { Words } from "../words";

type Box = { most: number; required?: string; lines?: boolean };

/** One box per language, the first of them required where `required` says what to ask for. Comes out without the empty ones. */
export function wordsField(languages: readonly string[], { most, required, lines }: Box) {
  const box = z
    .string()
    .optional()
    .transform((text, context) => readText(text ?? "", most, lines ?? false, context));
  const boxes = Object.fromEntries(languages.map((code) => [code, box]));
  return z.object(boxes).transform((texts, context): Words => {
    const first = languages[0] ?? "en";
    if (required && !texts[first]) context.addIssue({ code: "custom", message: required, path: [first] });
    return Object.fromEntries(Object.entries(texts).filter((entry): entry is [string, string] => Boolean(entry[1])));
  });
}

/** Paragraphs as typed: line ends made one kind, unseen marks that turn the direction taken out. */
export const linesField = (most: number) =>
  z
    .string()
    .optional()
    .transform((text, context) => readText(text ?? "", most, true, context));

export const timeZoneField = z.string({ error: "Choose a time zone." }).transform((text, context) => {
  const zone = asTimeZoneId(text);
  if (zone) return zone;
  context.addIssue({ code: "custom", message: "Choose a time zone from the list." });
  return z.NEVER;
});

/** Null where nothing was typed: no limit. */
export const placesField = z
  .int({ error: "Enter a whole number, or nothing for no limit." })
  .min(0, "Enter a whole number, or nothing for no limit.")
  .max(1_000_000, "At most 1,000,000.")
  .optional()
  .transform((places) => places ?? null);

export const seatsField = z
  .int({ error: "Enter a whole number, or nothing." })
  .min(1, "Enter at least 1, or nothing.")
  .max(1_000_000, "At most 1,000,000.")
  .optional()
  .transform((seats) => seats ?? null);

function readText(text: string, most: number, lines: boolean, context: z.RefinementCtx): string {
  const refuse = (message: string) => {
    context.addIssue({ code: "custom", message });
    return z.NEVER;
  };
  if (text.length > most * 8) return refuse(englishLineWords.tooLong(most));
  const read = lines
    ? text
        .replace(/\r\n?/g, "\n")
        .split("\n")
        .map((line) => readLine(line, most))
    : [readLine(text, most)];
  if (read.some((line) => "fault" in line && line.fault === "hidden")) return refuse(englishLineWords.hidden);
  const whole = read
    .map((line) => ("line" in line ? line.line : ""))
    .join("\n")
    .trim();
  if (read.some((line) => "fault" in line) || letterCount(whole) > most) return refuse(englishLineWords.tooLong(most));
  return whole;
}
