import { z } from "zod";
import { requiredLineOf } from "~/people/line-form";

const chosen = (what: string) =>
  z
    .string({ error: `Choose ${what}.` })
    .min(1, `Choose ${what}.`)
    .max(60);

/** What a group's own page sends. */
export const groupForm = z.discriminatedUnion("deed", [
  z.object({ deed: z.literal("rename"), name: requiredLineOf(80) }),
  z.object({ deed: z.enum(["add-person", "leave"]), registration: chosen("a person") }),
  z.object({ deed: z.literal("add-delegation"), delegation: chosen("a delegation") }),
  z.object({ deed: z.literal("add-organisation"), organisation: chosen("an organisation") }),
  z.object({ deed: z.literal("remove") }),
]);
