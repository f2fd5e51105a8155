import { z } from "zod";
import { trackColours } from "../day";
import { seatsField, wordsField } from "./words-form";

/** The page "Days and rooms" holds many small forms; `deed` says which button was pressed, `form` where its answer belongs. */
export function daysForm(languages: readonly string[], dayIds: readonly string[]) {
  const form = z.string();
  const name = (missing: string) => wordsField(languages, { most: 80, required: missing });
  const colour = z.coerce.number().pipe(z.literal(trackColours, "Choose a colour."));
  const headings = Object.fromEntries(dayIds.map((id) => [id, wordsField(languages, { most: 120 })]));
  const of = { form, entry: z.string() };
  return z.discriminatedUnion("deed", [
    z.object({ deed: z.literal("headings"), form, seen: z.string(), heading: z.object(headings) }),
    z.object({ deed: z.literal("room-add"), form, name: name("Enter the name of the room."), seats: seatsField }),
    z.object({ deed: z.literal("room-save"), ...of, seen: z.string(), name: name("Enter the name of the room."), seats: seatsField }),
    z.object({ deed: z.enum(["room-up", "room-down", "room-remove"]), ...of }),
    z.object({ deed: z.literal("track-add"), form, name: name("Enter the name of the track."), colour }),
    z.object({ deed: z.literal("track-save"), ...of, seen: z.string(), name: name("Enter the name of the track."), colour }),
    z.object({ deed: z.enum(["track-up", "track-down", "track-remove"]), ...of }),
  ]);
}

export type DaysForm = z.output<ReturnType<typeof daysForm>>;
