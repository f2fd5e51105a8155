import { z } from "zod";
import { asLocalDate } from "~/time/local-date";
import { asClockTime } from "~/time/wall-time";

export type AvailabilityWords = { noDate: string; noTime: string; backwards: string };

/** Rows of a date, and from when until when; without times it is the whole day, without a date the row is left out. */
export const availabilityForm = (words: AvailabilityWords) =>
  z.object({
    seen: z.string().default(""),
    rows: z
      .array(
        z
          .object({
            kind: z.enum(["can", "cannot"]).default("cannot"),
            date: z.string().max(20).default(""),
            starts: z.string().max(20).default(""),
            ends: z.string().max(20).default(""),
          })
          .transform((row, context) => {
            const say = (message: string, field: string) => context.addIssue({ code: "custom", message, path: [field] });
            const [date, starts, ends] = [asLocalDate(row.date), asClockTime(row.starts), asClockTime(row.ends)];
            if (row.date === "" && row.starts === "" && row.ends === "") return null;
            if (!date) say(words.noDate, "date");
            if (row.starts !== "" && !starts) say(words.noTime, "starts");
            if (row.ends !== "" && !ends) say(words.noTime, "ends");
            if (starts && ends && ends <= starts) say(words.backwards, "ends");
            return { kind: row.kind, date: date!, starts: starts ?? null, ends: ends ?? null };
          }),
      )
      .max(60)
      .default([])
      .transform((rows) => rows.filter((row) => row !== null)),
  });

export type AvailabilityForm = z.output<ReturnType<typeof availabilityForm>>;
