import { z } from "zod";
import { requiredLineOf } from "~/people/line-form";
import { asClockTime } from "~/time/wall-time";

/** Null where nothing was typed. */
export const clockField = z
  .string()
  .optional()
  .transform((text, context) => {
    const clock = text ? asClockTime(text) : null;
    if (clock === undefined) context.addIssue({ code: "custom", message: "Give a time such as 08:45." });
    return clock ?? null;
  });

const requiredClock = clockField.transform((clock, context) => {
  if (clock !== null) return clock;
  context.addIssue({ code: "custom", message: "Give a time such as 08:45." });
  return z.NEVER;
});

const hours = z.object({ opens: clockField, closes: clockField }).transform(({ opens, closes }, context) => {
  if ((opens === null) !== (closes === null)) {
    const message = "Give both times, or neither for a room that is open all day.";
    context.addIssue({ code: "custom", message, path: [opens === null ? "opens" : "closes"] });
  }
  return opens !== null && closes !== null ? { opens, closes } : null;
});

/** Two forms on one page: the hours of each day, and a block more or less. */
export const roomTimesForm = (dayIds: readonly string[]) =>
  z.discriminatedUnion("deed", [
    z.object({
      deed: z.literal("hours"),
      form: z.string(),
      seen: z.string(),
      hours: z.object(Object.fromEntries(dayIds.map((id) => [id, hours.optional()]))),
    }),
    z.object({
      deed: z.literal("block-add"),
      form: z.string(),
      day: z.enum(dayIds.length > 0 ? (dayIds as [string, ...string[]]) : [""], "Choose a day of the event."),
      starts: requiredClock,
      ends: requiredClock,
      reason: requiredLineOf(120),
    }),
    z.object({ deed: z.literal("block-remove"), form: z.string(), entry: z.string().max(40) }),
  ]);
