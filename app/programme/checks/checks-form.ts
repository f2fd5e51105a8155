import { z } from "zod";
import { type Checks, clashRules, verdicts } from "./clash";

const mostMinutes = 240;

/** The page "Checks": one decision for each rule. */
export const checksForm = z.object({
  seen: z.string().default(""),
  verdict: z.object(Object.fromEntries(clashRules.map((rule) => [rule, z.enum(verdicts, "Choose one of the list.")]))),
  minutes: z.int("Enter whole minutes.").min(0, "Enter whole minutes, 0 at least.").max(mostMinutes, `At most ${mostMinutes} minutes.`),
});

export const checksFrom = ({ verdict, minutes }: z.output<typeof checksForm>): Checks => ({
  verdicts: verdict as Checks["verdicts"],
  minutesBetweenRooms: minutes,
});
