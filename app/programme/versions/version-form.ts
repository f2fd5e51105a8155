import { z } from "zod";
import { linesField } from "~/events/forms/words-form";

export const longestNote = 500;

/** A form that does not say what was seen sends the draft as it is. */
export const publishForm = z
  .object({
    after: z.coerce.number().int().min(0),
    seen: z.string().optional(),
    ticked: z.array(z.string()).default([]),
    note: linesField(longestNote),
    deed: z.enum(["publish", "misprint"]).default("publish"),
  })
  .transform(({ deed, ticked, ...input }) => ({
    ...input,
    ticked: input.seen === undefined ? undefined : ticked,
    misprint: deed === "misprint",
  }));

export const bringBackForm = z.object({ seen: z.string() });
