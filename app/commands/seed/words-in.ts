import type { SeedWords } from "db/seed/seed-file";
import type { Words } from "~/events/words";

/** A file's text as the event keeps it: one text for every language stands under the first. */
export const wordsIn =
  (languages: readonly string[]) =>
  (text: SeedWords): Words =>
    typeof text === "string" ? { [languages[0] ?? "en"]: text } : text;
