import { z } from "zod";
import { dateField } from "~/events/forms/new-event-form";

const tick = z
  .string()
  .optional()
  .transform((on) => on !== undefined);

const noNumber = "Enter a whole number.";

/** How long an offer is kept where nobody has said. */
export const usualOfferHours = 48;

/** The page "More limits". `seen` says what was in sight. */
export const waitingSettingsForm = z
  .object({
    seen: z.string(),
    hasWaitingList: tick,
    passing: z.enum(["offer", "confirm"], "Choose what happens with a free place."),
    offerHours: z
      .int({ error: noNumber })
      .min(1, "At least 1 hour.")
      .max(24 * 28, "At most 672 hours: four weeks.")
      .optional(),
    reserve: z.int({ error: noNumber }).min(0, noNumber).max(1_000_000, "At most 1,000,000.").optional(),
    fallBackOn: dateField("Enter a date, or nothing.").optional(),
  })
  .transform(({ passing, offerHours, reserve, fallBackOn, ...rest }) => ({
    ...rest,
    offerHours: passing === "offer" ? (offerHours ?? usualOfferHours) : null,
    reserve: reserve ?? 0,
    fallBackOn: fallBackOn ?? null,
  }));

export type WaitingSettings = Omit<z.output<typeof waitingSettingsForm>, "seen">;
