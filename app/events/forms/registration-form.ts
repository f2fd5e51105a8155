import { z } from "zod";
import { asClockTime, wallTime } from "~/time/wall-time";
import { approvals } from "../category";
import { peopleWords, registrars } from "../event";
import { clockField, dateField } from "./new-event-form";
import { placesField, wordsField } from "./words-form";

const tick = z
  .string()
  .optional()
  .transform((on) => on !== undefined);

/** The page "Registration": one form for the event, one for each category. */
export function registrationForm(languages: readonly string[]) {
  const form = z.string();
  const category = {
    form,
    name: wordsField(languages, { most: 80, required: "Enter the name of the category." }),
    approval: z.enum(approvals, "Choose who approves."),
    places: placesField,
    asksJurisdiction: tick,
  };
  const event = z
    .object({
      deed: z.literal("event"),
      form,
      seen: z.string(),
      whoMayRegister: z.enum(registrars),
      opensOn: dateField("Enter a date.").optional(),
      opensAt: clockField("Enter a time.").optional(),
      closesOn: dateField("Enter a date.").optional(),
      closesAt: clockField("Enter a time.").optional(),
      peopleWord: z.enum(peopleWords),
      asksJurisdiction: tick,
      selfServiceUntil: dateField("Enter a date.").optional(),
      maySendColleague: tick,
      places: placesField,
    })
    .transform(({ opensOn, opensAt, closesOn, closesAt, selfServiceUntil = null, ...rest }, context) => {
      const wrong = (path: string, message: string) => context.addIssue({ code: "custom", message, path: [path] });
      if (!opensOn && opensAt) wrong("opensOn", "Enter the date too, or take the time away.");
      if (!closesOn && closesAt) wrong("closesOn", "Enter the date too, or take the time away.");
      const registrationOpens = opensOn ? wallTime(opensOn, opensAt ?? asClockTime("00:00")!) : null;
      const registrationCloses = closesOn ? wallTime(closesOn, closesAt ?? asClockTime("23:59")!) : null;
      if (registrationOpens && registrationCloses && registrationCloses <= registrationOpens)
        wrong("closesOn", "It must close after it opens.");
      return { ...rest, selfServiceUntil, registrationOpens, registrationCloses };
    });
  return z.discriminatedUnion("deed", [
    event,
    z.object({ deed: z.literal("category-add"), ...category }),
    z.object({ deed: z.literal("category-save"), entry: z.string(), seen: z.string(), ...category }),
    z.object({ deed: z.enum(["category-up", "category-down", "category-remove"]), form, entry: z.string() }),
  ]);
}

export type RegistrationForm = z.output<ReturnType<typeof registrationForm>>;
