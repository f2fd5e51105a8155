import { z } from "zod";
import { wordsField } from "~/events/forms/words-form";
import { englishLineWords, type LineWords, lineOf, requiredLineOf } from "~/people/line-form";
import { mostLetters } from "./speaker";

/** What a speaker may change: the bio in each of the event's languages, position and organisation as printed. */
export const profileForm = (languages: readonly string[], words: LineWords = englishLineWords) =>
  z.object({
    position: lineOf(mostLetters.position, words),
    organisation: lineOf(mostLetters.organisation, words),
    bio: wordsField(languages, { most: mostLetters.bio, lines: true }),
    revision: z.coerce.number().int(),
    intent: z.enum(["save", "preview"]).default("save"),
  });

/** The team may correct the name too. */
export const speakerForm = (languages: readonly string[]) => profileForm(languages).extend({ name: requiredLineOf(mostLetters.name) });

/** One picture; without one it is taken off. */
export const photoForm = z.object({ photo: z.instanceof(File).optional(), intent: z.enum(["save", "remove"]).default("save") });

export type ProfileForm = z.output<ReturnType<typeof profileForm>>;
export type SpeakerForm = z.output<ReturnType<typeof speakerForm>>;
