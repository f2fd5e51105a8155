import { plainDate } from "~/time/display";
import type { LocalDate } from "~/time/local-date";

/** What a sentence may speak of; ids, counts and words of the domain, never names or free text. */
export type Facts = Readonly<Record<string, string | number | null>>;
export type Sentence = string | ((facts: Facts) => string);

export const counted = (number: Facts[string] = 0, one: string, many: string) => `${number} ${number === 1 ? one : many}`;
export const factorIn = (factor: Facts[string] = "") =>
  factor === "passkey" ? "a passkey" : factor === "app" ? "an authenticator app" : "a recovery code";
export const until = (date: Facts[string] = null) => (date === null ? "as everybody" : plainDate(date as LocalDate, "en"));
export const plain = (word: Facts[string] = "") => String(word).replaceAll("-", " ");
