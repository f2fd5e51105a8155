import { z } from "zod";
import { dateField } from "~/events/forms/new-event-form";
import { placesField, wordsField } from "~/events/forms/words-form";
import { isEmpty } from "~/events/words";
import { answerClasses, hasOptions, moments, mostLetters, questionTypes } from "./question";

const tick = z
  .string()
  .optional()
  .transform((on) => on !== undefined);

const key = z.string().max(60);

/** The page "Questions": the library, the list and the dates of deletion. */
export const questionsForm = z.discriminatedUnion("deed", [
  z.object({
    deed: z.literal("ready-made"),
    form: z.string(),
    ready: z
      .union([z.array(key), key.transform((one) => [one])])
      .optional()
      .default([])
      .refine((ready) => ready.length > 0, "Tick at least one of the ready-made questions first."),
  }),
  z.object({ deed: z.enum(["question-up", "question-down", "question-remove"]), form: z.string(), entry: key }),
  z.object({
    deed: z.literal("keeping"),
    form: z.string(),
    ordinary: dateField("Enter a date.").optional(),
    travel: dateField("Enter a date.").optional(),
    sensitive: dateField("Enter a date.").optional(),
  }),
]);

export const mostOptions = 60;

/** One question of the event's own; `version`: the one its page showed, 0 for a new one. */
export function questionForm(languages: readonly string[]) {
  const words = (most: number, more: { required?: string; lines?: boolean } = {}) => wordsField(languages, { most, ...more });
  const option = z.object({
    /** Empty where it is new. */
    id: z.string().max(60).optional().default(""),
    label: words(mostLetters.option),
    places: placesField,
    sessionCode: z.string().max(10).optional(),
  });
  return z
    .object({
      formKey: z.string().optional(),
      version: z.int().min(0),
      label: words(mostLetters.label, { required: "Enter the question." }),
      help: words(mostLetters.help, { lines: true }),
      section: words(mostLetters.section),
      type: z.enum(questionTypes, "Choose what is answered."),
      class: z.enum(answerClasses, "Choose who sees the answers."),
      moment: z.enum(moments, "Choose when it is asked."),
      dueOn: dateField("Enter a date.").optional(),
      required: tick,
      /** `key=value`. */
      condition: z.string().max(120).optional().default(""),
      options: z.array(option).max(mostOptions, `At most ${mostOptions} options.`).optional().default([]),
    })
    .transform(({ options, condition, dueOn, ...rest }, context) => {
      const offered = options.filter(({ label, sessionCode }) => (rest.type === "sessions" ? Boolean(sessionCode) : !isEmpty(label)));
      if (hasOptions(rest.type) && offered.length === 0)
        context.addIssue({ code: "custom", message: "Enter what can be chosen.", path: ["type"] });
      const [at, value] = [condition.slice(0, condition.indexOf("=")), condition.slice(condition.indexOf("=") + 1)];
      return {
        ...rest,
        dueOn: dueOn ?? null,
        options: hasOptions(rest.type) ? offered : [],
        condition: at && value ? { key: at, value } : null,
      };
    });
}
