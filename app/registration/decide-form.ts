import { z } from "zod";
import { lineOf } from "~/people/line-form";

/** A decision about one registration: the reason stays on file, `told` is what the person reads. */
export const decideForm = z.object({ reason: lineOf(1000), told: lineOf(1000), revision: z.coerce.number().int().optional() });

export type DecideForm = z.output<typeof decideForm>;
