import { z } from "zod";
import { requiredLineOf } from "~/people/line-form";
import { clockField, dateField } from "../forms/new-event-form";

const date = dateField("Choose a date.");
const clock = clockField("Give a time such as 13:00.");

const asked = { form: z.string().default(""), confirmed: z.string().max(40).default("") };
const dayId = z.string({ error: "Choose a day." }).max(40);

/** Three forms on one page; `confirmed` is the mark of the effect that was shown. */
export const moveForm = z.discriminatedUnion("deed", [
  z.object({ deed: z.literal("move-event"), ...asked, startsOn: date }),
  z.object({ deed: z.literal("move-day"), ...asked, day: dayId, date }),
  z.object({ deed: z.literal("close"), ...asked, day: dayId, starts: clock, ends: clock, reason: requiredLineOf(120) }),
]);
