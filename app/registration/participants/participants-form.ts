import { z } from "zod";
import { asLocalDate } from "~/time/local-date";
import { editions, listKinds, shownWays } from "./participant-list";

/** Empty: as it was; "own": as the person and the event have it. */
const shown = z
  .enum(["", "own", ...shownWays])
  .optional()
  .default("");

/** More than any official event has people. */
const mostTicked = 5_000;

const chosenShown = z.object({
  deed: z.literal("show"),
  id: z.array(z.string().max(60)).max(mostTicked).optional().default([]),
  delegations: shown,
  public: shown,
});

const issue = z.object({
  deed: z.literal("issue"),
  kind: z.enum(listKinds, "Please choose which list."),
  correctionsUntil: z
    .string()
    .optional()
    .transform((text, context) => {
      if (!text?.trim()) return null;
      const date = asLocalDate(text.trim());
      if (date) return date;
      context.addIssue({ code: "custom", message: "Please give a date, such as 4 September 2026, or leave it empty." });
      return z.NEVER;
    }),
});

export const participantsForm = z.discriminatedUnion("deed", [chosenShown, issue]);

export type ChosenShown = { ids: string[] } & Pick<z.output<typeof chosenShown>, "delegations" | "public">;

const ticked = z.boolean().optional().default(false);
export const listRulesForm = z.object({ official: ticked, delegations: ticked, everybody: ticked });
export type ListRules = z.output<typeof listRulesForm>;

export const fileFormats = ["pdf", "xlsx", "docx"] as const;
export const listFileForm = z.object({ edition: z.enum(editions), format: z.enum(fileFormats) });
export type ListFile = z.output<typeof listFileForm>;
