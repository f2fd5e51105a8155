import { z } from "zod";
import { mailAddressField } from "~/mail/mail-address-form";
import { asTimeZoneId } from "~/time/time-zone";

const line = (missing: string, longest: number) =>
  z.string({ error: missing }).trim().min(1, missing).max(longest, `At most ${longest} characters.`);

export const accountForm = z.object({
  name: line("Enter a name.", 120),
  mailAddress: mailAddressField,
});

export const hostForm = z.object({
  name: line("Enter the name of the host.", 160),
  shortName: line("Enter a short name.", 40),
  language: z.string({ error: "Choose a language." }).regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, "Choose a language."),
  timeZone: z.string({ error: "Choose a time zone." }).transform((text, context) => {
    const zone = asTimeZoneId(text);
    if (zone) return zone;
    context.addIssue({ code: "custom", message: "Choose a time zone from the list." });
    return z.NEVER;
  }),
  colour: z.string({ error: "Choose a colour." }).regex(/^#[0-9a-f]{6}$/i, "A colour is written as #14284b."),
  senderName: line("Enter the name messages come from.", 100),
  signature: z.string().trim().max(1000, "At most 1000 characters.").default(""),
  secretariatMail: mailAddressField,
  secretariatPhone: z.string().trim().max(60, "At most 60 characters.").default(""),
});

/** The first page of an empty installation: the host and its first owner. */
export const foundingForm = hostForm.extend({ owner: accountForm });

export type AccountForm = z.output<typeof accountForm>;
export type HostForm = z.output<typeof hostForm>;
export type HostInput = z.input<typeof hostForm>;
export type FoundingInput = z.input<typeof foundingForm>;
export type FoundingForm = z.output<typeof foundingForm>;
