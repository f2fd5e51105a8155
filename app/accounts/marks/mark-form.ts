import { z } from "zod";
import { carries } from "./handling-mark";

/** A mark the host words itself; and for any mark, what may be carried of what bears it. */
export const newMarkForm = z.object({
  label: z.string({ error: "Give the mark a label." }).trim().min(1, "Give the mark a label.").max(40, "At most 40 characters."),
  meaning: z.string().trim().max(300, "At most 300 characters.").default(""),
  mails: z.enum(carries, { error: "Choose one." }),
  calendars: z.enum(carries, { error: "Choose one." }),
});

export type NewMarkForm = z.output<typeof newMarkForm>;

export const markForm = newMarkForm.pick({ mails: true, calendars: true }).extend({ mark: z.string().max(40) });

export type MarkForm = z.output<typeof markForm>;

export const markDeedForm = z.object({ mark: z.string().max(40) });
