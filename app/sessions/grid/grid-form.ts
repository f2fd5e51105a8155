import { z } from "zod";
import { readTime } from "../timetable/typed-clock";
import { longest } from "./snap";

const id = z.string({ error: "Choose an item." }).max(40);
const revision = z.coerce.number().int();
const none = (text: string | undefined) => text || null;

/** Empty: no day, no start, no room. */
const move = z.object({
  id,
  revision,
  day: z.string().max(40).optional().transform(none),
  start: z
    .string()
    .optional()
    .transform((text, context) => {
      const start = text?.trim() ? readTime(text)?.start : null;
      if (start !== undefined) return start;
      context.addIssue({ code: "custom", message: "Give a time such as 13:00." });
      return z.NEVER;
    }),
  room: z.string().max(40).optional().transform(none),
  minutes: z.coerce
    .number({ error: "Give the minutes as a number." })
    .int("Give whole minutes.")
    .min(1, "An item lasts at least a minute.")
    .max(longest, "An item lasts at most 24 hours."),
});

export type Move = z.output<typeof move>;

const formKey = z.string().max(60).default("");

/** What was dropped, in the order it was; or two that change places, each as "id revision". */
export const gridForm = z.discriminatedUnion("deed", [
  z.object({ deed: z.literal("place"), formKey, moves: z.array(move).min(1, "Nothing was moved.").max(50) }),
  z.object({ deed: z.literal("swap"), formKey, one: z.string().max(80), other: z.string().max(80) }),
]);

/** An item as it was seen. */
export const seen = ({ id, revision }: { id: string; revision: number }) => `${id} ${revision}`;

export const readSeen = (text: string): { id: string; revision: number } => {
  const [id = "", revision] = text.split(" ");
  return { id, revision: Number(revision) || 0 };
};
