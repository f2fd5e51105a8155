import { z } from "zod";
import { asLocalDate } from "~/time/local-date";
import { asTimeZoneId } from "~/time/time-zone";
import { asClockTime } from "~/time/wall-time";

export const line = (longest: number) =>
  z
    .string({ error: ({ input }) => (input === undefined ? "is missing" : "must be a text") })
    .trim()
    .refine((text) => text !== "", "is empty")
    .refine((text) => text.length <= longest, `is longer than ${longest} characters`)
    .refine(
      (text) => !/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/.test(text) && text.isWellFormed(),
      "holds characters that cannot be printed",
    );

/** One text for every language, or one per language: "Coffee", or {"en": "Coffee", "zh-Hant": "小休"}. */
export const words = (longest: number) =>
  z.union([line(longest), z.record(z.string(), line(longest))], {
    error: ({ input }) => (input === undefined ? "is missing" : "must be a text, or one text per language"),
  });

const parsed = <T>(parse: (text: unknown) => T | undefined, sentence: string) =>
  z.unknown().transform((text, context) => {
    const found = parse(text);
    if (found !== undefined) return found;
    context.addIssue({ code: "custom", message: text === undefined ? "is missing" : `is ${JSON.stringify(text)}: ${sentence}` });
    return z.NEVER;
  });

export const date = parsed(asLocalDate, 'a date is written "2023-09-14"');
export const zone = parsed(asTimeZoneId, 'a time zone is written "Asia/Hong_Kong"');
export const clock = parsed(asClockTime, 'a time is written "09:30"');

export const whole = (least: number, most: number) => {
  const error = ({ input }: { input?: unknown }) =>
    input === undefined ? "is missing" : `is ${JSON.stringify(input)}: a whole number from ${least} to ${most} is needed`;
  return z.int({ error }).min(least, { error }).max(most, { error });
};

/** "closed meeting" and "closed-meeting" are the same word. */
export const oneOf = <const W extends string>(choices: readonly W[]) =>
  parsed(
    (text) => (typeof text === "string" ? choices.find((choice) => choice === text.trim().toLowerCase().replaceAll(" ", "-")) : undefined),
    `it must be one of ${choices.map((choice) => `"${choice.replaceAll("-", " ")}"`).join(", ")}`,
  );

export const list = <Item extends z.ZodType>(item: Item, most: number) =>
  z
    .array(item, { error: ({ input }) => (input === undefined ? "is missing" : "must be a list") })
    .max(most, `has more than ${most} entries`);

export const slug = parsed(
  (text) => (typeof text === "string" && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text) && text.length >= 3 && text.length <= 40 ? text : undefined),
  "an address is 3 to 40 small letters, digits and single hyphens",
);

const remark = { note: z.unknown().optional(), illustrative: z.unknown().optional() };
export const object = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.strictObject(
    { ...shape, ...remark },
    { error: ({ code, input }) => (code === "invalid_type" ? (input === undefined ? "is missing" : "must be an object") : undefined) },
  );
