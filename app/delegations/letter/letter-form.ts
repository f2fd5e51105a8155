import { z } from "zod";
import { lineOf } from "~/people/line-form";
import { most } from "~/people/person";
import { referenceParts, textParts, unguardedParts, unknownParts } from "./letter";

const inBraces = (parts: readonly string[]) => parts.map((part) => `{${part}}`).join(", ");

const unknownSentence = (unknown: string[], parts: readonly string[]) =>
  `${inBraces(unknown)} is not known here. There are ${inBraces(parts)}.`;

/** Who signs the letter of invitation, how its number is written, and what it says. */
export const letterSettingsForm = z.object({
  deed: z.literal("letter"),
  signatory: lineOf(most.name),
  position: lineOf(most.position),
  reference: lineOf(100).superRefine((pattern, context) => {
    const unknown = unknownParts(pattern, referenceParts);
    if (unknown.length > 0) context.addIssue({ code: "custom", message: unknownSentence(unknown, referenceParts) });
    else if (pattern && !pattern.includes("{number}"))
      context.addIssue({ code: "custom", message: "Please keep {number} in it: every letter has a number of its own." });
  }),
  text: z
    .string()
    .optional()
    .default("")
    .transform((text) => text.replace(/\r\n?/g, "\n").trim())
    .superRefine((text, context) => {
      const unknown = unknownParts(text, textParts);
      const unguarded = unguardedParts(text);
      if (text.length > 8_000) context.addIssue({ code: "custom", message: "This is too long for a letter." });
      else if (unknown.length > 0) context.addIssue({ code: "custom", message: unknownSentence(unknown, textParts) });
      else if (unguarded.length > 0)
        context.addIssue({
          code: "custom",
          message: `There may be nothing to say for ${inBraces(unguarded)}: put the words around it in square brackets, such as “[by {reply-by}]”. They are then left out.`,
        });
    }),
});
