import { z } from "zod";
import { lineOf, requiredLineOf } from "~/people/line-form";
import { asLocalDate, daysBetween, eventYears, isInEventYears, type LocalDate } from "~/time/local-date";
import { asClockTime, minuteOfDay } from "~/time/wall-time";
import { isAddressShaped, isReserved } from "../address";
import { eventKinds } from "../event";
import { longestEvent } from "../new-event";
import { mostShortTitle } from "../short-title";
import { placesField, timeZoneField } from "./words-form";

export const dateField = (missing: string) =>
  z.string({ error: missing }).transform((text, context) => {
    const date = asLocalDate(text);
    if (date && isInEventYears(date)) return date;
    context.addIssue({ code: "custom", message: date ? `Enter a year from ${eventYears.first} to ${eventYears.last}.` : missing });
    return z.NEVER;
  });

export const clockField = (missing: string) =>
  z.string({ error: missing }).transform((text, context) => {
    const time = asClockTime(text);
    if (time) return time;
    context.addIssue({ code: "custom", message: missing });
    return z.NEVER;
  });

export const addressShape = "3 to 40 small letters, digits and hyphens, such as iscp-2026.";

export const addressField = z
  .string({ error: `Enter an address: ${addressShape}` })
  .trim()
  .toLowerCase()
  .refine(isAddressShaped, `An address has ${addressShape}`)
  .refine((text) => !isReserved(text), "This address is not available.");

/** Empty: one is made from the title. */
export const newEventForm = z
  .object({
    host: z.string({ error: "Choose a host." }),
    kind: z.enum(eventKinds),
    title: requiredLineOf(160),
    startsOn: dateField("Enter the first day."),
    endsOn: dateField("Enter the last day."),
    from: clockField("Enter when a day begins.").optional(),
    to: clockField("Enter when a day ends.").optional(),
    place: lineOf(160),
    timeZone: timeZoneField,
    shortTitle: lineOf(mostShortTitle),
    address: addressField.optional(),
    venueAddress: lineOf(300),
    places: placesField,
  })
  .superRefine((input, context) => {
    const wrong = (path: string, message: string) => context.addIssue({ code: "custom", message, path: [path] });
    const span = spanFault(input.startsOn, input.endsOn);
    if (span) wrong("endsOn", span);
    if (input.kind !== "online-day" && !input.place) wrong("place", "Enter where it is held.");
    if (input.kind !== "course") return;
    if (!input.from) wrong("from", "Enter when a day begins.");
    if (!input.to) wrong("to", "Enter when a day ends.");
    if (input.from && input.to && minuteOfDay(input.to) <= minuteOfDay(input.from)) wrong("to", "A day must end after it begins.");
  });

export type NewEventForm = z.output<typeof newEventForm>;
export type NewEventInput = z.input<typeof newEventForm>;

export function spanFault(startsOn: LocalDate, endsOn: LocalDate): string | undefined {
  const days = daysBetween(startsOn, endsOn) + 1;
  if (days < 1) return "The last day must not be before the first.";
  return days > longestEvent ? `An event has at most ${longestEvent} days.` : undefined;
}
