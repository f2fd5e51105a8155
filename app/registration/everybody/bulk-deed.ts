import { z } from "zod";

export const bulkDeeds = ["confirm", "decline", "move"] as const;

/** Something done to everybody of a list, each decided by itself. */
export type BulkDeed = {
  id: string;
  deed: (typeof bulkDeeds)[number];
  categoryId: string | null;
  told: string;
  registrationIds: string[];
  /** How many of them have been decided, from the first. */
  seen: number;
  done: number;
  refused: { id: string; why: string }[];
  startedAt: string;
  endedAt: string | null;
};

export const everybodyForm = z.object({
  formKey: z.string().max(60),
  deed: z.enum(bulkDeeds, "Please choose what happens."),
  category: z.string().max(60).optional().default(""),
  told: z.string().max(2_000, "This is too long: at most 2,000 letters.").optional().default(""),
});
