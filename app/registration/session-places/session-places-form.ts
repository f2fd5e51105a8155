import { z } from "zod";
import { placesField } from "~/events/forms/words-form";

const chosen = (what: string) =>
  z
    .string({ error: `Choose ${what}.` })
    .min(1, `Choose ${what}.`)
    .max(60);

/** What the page about a session's places sends. */
export const sessionPlacesForm = z.discriminatedUnion("deed", [
  z.object({ deed: z.literal("places"), places: placesField }),
  z.object({ deed: z.enum(["give", "take-back"]), registration: chosen("a person") }),
  z.object({ deed: z.literal("give-group"), group: chosen("a group") }),
  z.object({ deed: z.literal("give-all-the-same"), registration: z.array(chosen("a person")).min(1).max(10_000) }),
]);
