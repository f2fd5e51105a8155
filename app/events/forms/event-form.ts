import { z } from "zod";
import { asTimeZoneId } from "~/time/time-zone";
import { type Event, eventFormats, eventKinds, eventStates, visibilities } from "../event";
import type { EventSettings } from "../event-settings";
import { isLanguage, languages } from "../language";
import { mostShortTitle } from "../short-title";
import { retyped, type Words } from "../words";
import { addressField, dateField, spanFault } from "./new-event-form";
import { timeZoneField, wordsField } from "./words-form";

const languageField = z.string().refine(isLanguage, "Choose a language from the list.");

/** With one box per language the event speaks as it stands. */
export const eventForm = ({ languages: spoken }: Pick<Event, "languages">) =>
  z
    .object({
      seen: z.string(),
      title: wordsField(spoken, { most: 160, required: "Enter the title." }),
      shortTitle: wordsField(spoken, { most: mostShortTitle, required: "Enter a short title." }),
      theme: wordsField(spoken, { most: 300 }),
      address: addressField,
      kind: z.enum(eventKinds),
      format: z.enum(eventFormats),
      startsOn: dateField("Enter the first day."),
      endsOn: dateField("Enter the last day."),
      timeZone: timeZoneField,
      confirmedZone: z.string().optional().transform(asTimeZoneId),
      venueName: wordsField(spoken, { most: 160 }),
      venueAddress: wordsField(spoken, { most: 300, lines: true }),
      mainLanguage: languageField,
      otherLanguages: z.array(languageField).default([]),
      state: z.enum(eventStates),
      visibility: z.enum(visibilities),
    })
    .superRefine((input, context) => {
      const span = spanFault(input.startsOn, input.endsOn);
      if (span) context.addIssue({ code: "custom", message: span, path: ["endsOn"] });
    });

export type EventForm = z.output<ReturnType<typeof eventForm>>;
export type EventFormInput = z.input<ReturnType<typeof eventForm>>;

/** The form's answers over what stands: texts of languages whose boxes it did not show are kept. */
export function settingsFrom(event: Event, form: EventForm): EventSettings {
  const over = (saved: Words, typed: Words) => retyped(saved, typed, event.languages);
  // Where nothing is held anywhere, the form does not ask where.
  const venue =
    event.format === "online"
      ? { venueName: event.venueName, venueAddress: event.venueAddress }
      : { venueName: over(event.venueName, form.venueName), venueAddress: over(event.venueAddress, form.venueAddress) };
  const others = languages.map(({ code }) => code).filter((code) => form.otherLanguages.includes(code) && code !== form.mainLanguage);
  return {
    address: form.address,
    title: over(event.title, form.title),
    shortTitle: over(event.shortTitle, form.shortTitle),
    theme: over(event.theme, form.theme),
    kind: form.kind,
    format: form.format,
    startsOn: form.startsOn,
    endsOn: form.endsOn,
    timeZone: form.timeZone,
    languages: [form.mainLanguage, ...others],
    ...venue,
    state: form.state,
    visibility: form.visibility,
  };
}
