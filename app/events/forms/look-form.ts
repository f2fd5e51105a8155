import { z } from "zod";
import { lineOf, optionalMailAddress } from "~/people/line-form";
import { isSeenOnWhite } from "../look";
import { linesField, wordsField } from "./words-form";

export const lookForm = z.object({
  form: z.string(),
  seen: z.string(),
  colour: z
    .string({ error: "Choose a colour." })
    .regex(/^#[0-9a-f]{6}$/i, "A colour is written as #14284b.")
    .refine((colour) => isSeenOnWhite(colour), "This colour is too light to be seen on white. Choose a darker one."),
  senderName: lineOf(100),
  signature: linesField(1000),
  secretariatMail: optionalMailAddress(),
  secretariatPhone: lineOf(60),
});

const largest = 5_900_000;

const fileField = (missing: string) => z.file({ error: missing }).max(largest, "This file is too large: at most 5.9 MB.");

export const crestForm = z.discriminatedUnion("deed", [
  z.object({ deed: z.literal("crest-save"), form: z.string(), crest: fileField("Choose a picture.") }),
  z.object({ deed: z.literal("crest-remove"), form: z.string() }),
]);

const of = { form: z.string(), entry: z.string() };

export function practicalForm(languages: readonly string[]) {
  const page = {
    title: wordsField(languages, { most: 120, required: "Enter the title of the page." }),
    body: wordsField(languages, { most: 6_000, required: "Enter the text of the page.", lines: true }),
  };
  return z.discriminatedUnion("deed", [
    z.object({ deed: z.literal("page-add"), form: z.string(), ...page }),
    z.object({ deed: z.literal("page-save"), ...of, seen: z.string(), ...page }),
    z.object({ deed: z.enum(["page-up", "page-down", "page-remove"]), ...of }),
  ]);
}

export function filesForm(languages: readonly string[]) {
  const title = wordsField(languages, { most: 120, required: "Enter a title." });
  return z.discriminatedUnion("deed", [
    z.object({ deed: z.literal("file-add"), form: z.string(), title, file: fileField("Choose a file.") }),
    z.object({ deed: z.literal("file-save"), ...of, seen: z.string(), title }),
    z.object({ deed: z.enum(["file-up", "file-down", "file-remove"]), ...of }),
  ]);
}
