import { z } from "zod";

const name = z.string({ error: "Enter a name." }).trim().min(1, "Enter a name.").max(60, "At most 60 characters.");

export const appForm = z.object({
  name,
  code: z.string({ error: "Enter the six digits the app shows." }).max(40, "The code has six digits."),
});

/** `response` is what the browser says of a passkey, as JSON; the verification reads it. */
export const passkeyForm = z.object({ name, response: z.string({ error: "No passkey was made." }).max(20_000) });

export const passkeyResponseForm = z.object({
  response: z.string().max(20_000),
  goesTo: z.string().max(500).default(""),
});

/** A second step: a code of the app or a recovery code, or a passkey's answer. */
export const secondStepForm = z.object({
  code: z.string().max(100, "A code has six digits, or 24 letters and digits.").default(""),
  response: z.string().max(20_000).default(""),
  goesTo: z.string().max(500).default(""),
});
