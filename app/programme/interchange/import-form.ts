import { z } from "zod";

const key = z.string().max(60).default("");

export const fileForm = z.object({
  formKey: key,
  kind: z.enum(["schedule", "sessions", "speakers"]).default("schedule"),
  file: z.instanceof(File, { error: "Choose a file." }).refine(({ size }) => size > 0, "Choose a file that is not empty."),
});

export const newFromFileForm = fileForm.extend({ host: z.string().max(60).default("") });

/** `columns.c3`: what the fourth column of a table holds. `seen`: the mark of the preview. */
export const carryOutForm = z.object({
  formKey: key,
  step: z.enum(["columns", "import"], { error: "Choose what is to be done." }),
  columns: z.record(z.string().max(20), z.string().max(20).optional()).optional().default({}),
  seen: z.string().max(64).default(""),
});
