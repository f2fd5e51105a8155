import { z } from "zod";
import { lineOf, requiredLineOf } from "~/people/line-form";

/** One name and one "sorted as" per code; empty means the first name. */
export const namesForm = z.object({
  schemeName: requiredLineOf(200),
  names: z.record(z.string().max(20), z.object({ name: lineOf(120), sortAs: lineOf(120) })).default({}),
});

export type NamesForm = z.output<typeof namesForm>;
