import { z } from "zod";

/** `how`: seen first, or sent. */
export const announcementForm = z.object({
  how: z.enum(["look", "send"]).default("look"),
  subject: z
    .string("Please write what it is about.")
    .trim()
    .min(1, "Please write what it is about.")
    .max(120, "This is too long: at most 120 letters."),
  words: z
    .string("Please write the message.")
    .trim()
    .min(1, "Please write the message.")
    .max(4_000, "This is too long: at most 4,000 letters."),
});
