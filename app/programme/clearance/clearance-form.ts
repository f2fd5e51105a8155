import { z } from "zod";
import { linesField } from "~/events/forms/words-form";
import { requiredLineOf } from "~/people/line-form";

const id = z.string().max(40);

/** What the team does about clearance. */
export const clearanceForm = z.discriminatedUnion("deed", [
  z.object({ deed: z.literal("ask"), askedOf: requiredLineOf(120) }),
  z.object({ deed: z.literal("renew"), clearance: id }),
  z.object({ deed: z.literal("end"), clearance: id }),
]);

/** What whoever holds the link does. `seen`: the mark of the draft they had before them. */
export const clearingForm = z.discriminatedUnion("deed", [
  z.object({
    deed: z.literal("remark"),
    about: id.default(""),
    name: requiredLineOf(120),
    remark: linesField(5000).refine(Boolean, "Write the remark first."),
  }),
  z.object({ deed: z.literal("clear"), name: requiredLineOf(120), seen: z.string().max(64) }),
]);
