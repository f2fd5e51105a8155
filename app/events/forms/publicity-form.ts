import { z } from "zod";

const days = "Enter a number of days, 0 to 365.";

export const publicityForm = z.object({
  form: z.string(),
  seen: z.string(),
  showsChanges: z
    .string()
    .optional()
    .transform((on) => on !== undefined),
  cancelledShownDays: z.int({ error: days }).min(0, days).max(365, days),
});
