import { z } from "zod";
import { mailAddressField } from "~/mail/mail-address-form";

export const signInForm = z.object({
  mailAddress: mailAddressField,
  goesTo: z.string().max(500).default(""),
});

export const codeForm = z.object({
  code: z.string({ error: "Enter the code from the message." }).max(100, "The code has eight letters and digits."),
});

/** One by its id, or all others; with neither, all of them. */
export const endSignInForm = z.object({ signIn: z.uuid().optional(), others: z.literal("yes").optional() });
