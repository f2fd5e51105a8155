import { z } from "zod";
import { linesField, seatsField, wordsField } from "~/events/forms/words-form";
import { isLanguage } from "~/events/language";
import { clockField } from "~/events/room-times/room-times-form";
import { lineOf } from "~/people/line-form";
import { accesses } from "../session";
import { sessionKinds } from "../session-kind";
import { sessionRoles } from "../session-role";
import { peopleLine } from "../timetable/timetable-row";

const id = z.string().max(40).default("");
const codes = z.array(z.string().refine(isLanguage, "Choose languages of the list.")).default([]);

/** The session's own page; the event says in which languages there are boxes. */
export const sessionForm = (languages: readonly string[]) =>
  z.object({
    revision: z.coerce.number().int(),
    /** Of an item that was removed: written down as a new one. */
    anew: z.literal("on").optional(),
    kind: z.enum(sessionKinds),
    state: z.enum(["planned", "tentative", "cancelled"]).default("planned"),
    title: wordsField(languages, { most: 300, required: "Give the item a title." }),
    abstract: wordsField(languages, { most: 5000, lines: true }),
    day: id,
    time: lineOf(40),
    fold: z.enum(["", "0", "1"]).default(""),
    room: id,
    track: id,
    people: z
      .array(
        z.object({
          role: z.enum(sessionRoles),
          name: lineOf(200),
          announced: z.literal("on").optional(),
        }),
      )
      .max(60, "At most 60 people.")
      .default([]),
    parts: z
      .array(
        z.object({
          id,
          order: z.coerce.number().int().min(0).max(999).default(999),
          minutes: z.int("Enter whole minutes.").min(1, "At least 1 minute.").max(1440, "At most 1440 minutes.").optional(),
          title: wordsField(languages, { most: 300 }),
          people: peopleLine(2000),
        }),
      )
      .max(60, "At most 60 parts.")
      .default([]),
    access: z.enum(accesses),
    categories: z.array(z.string().max(40)).default([]),
    guests: linesField(5000),
    mark: id,
    chathamHouse: z
      .literal("on")
      .optional()
      .transform((ticked) => ticked === "on"),
    othersSee: z.enum(["block", "nothing"]).default("block"),
    seats: seatsField,
    spoken: codes,
    interpreted: codes,
    dress: wordsField(languages, { most: 300 }),
    beThereAt: clockField,
    joinLink: z
      .url({ protocol: /^https$/, hostname: z.regexes.domain, error: "Give an address that begins with https://" })
      .max(1000, "At most 1000 letters.")
      .optional()
      .transform((link) => link ?? null),
    remarks: wordsField(languages, { most: 2000, lines: true }),
    teamRemarks: linesField(5000),
    setup: linesField(2000),
    responsible: lineOf(200),
  });

export type SessionForm = z.output<ReturnType<typeof sessionForm>>;

export const revisionForm = z.object({ revision: z.coerce.number().int() });

export type SessionFormRefusal =
  | "no-title"
  | "no-categories"
  | "nobody-named"
  | "no-time"
  | "slip"
  | "too-long"
  | "time-skipped"
  | "time-twice"
  | "ambiguous"
  | "gone"
  | "removed"
  | "changed-meanwhile";
