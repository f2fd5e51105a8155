import type { Instant } from "~/time/instant";
import type { Jurisdiction } from "../jurisdiction";

/** The language of the first names; every list has it. */
export const firstLanguage = "en";

/** A list of names and order that belongs to a host. On screens it is a list, never a scheme. */
export type NamingScheme = {
  id: string;
  hostId: string;
  name: string;
  revision: number;
  changedBy: string | null;
  changedAt: Instant | null;
};

/** What a list says of one jurisdiction in one language, as it was typed; empty where it says nothing. */
export type ListedName = Record<"name" | "shortName" | "adjective" | "sortAs", string>;

export const nothingListed: ListedName = { name: "", shortName: "", adjective: "", sortAs: "" };

/** All that one list holds. */
export type Listed = {
  /** By code, then by language. */
  names: ReadonlyMap<string, ReadonlyMap<string, ListedName>>;
  flags: ReadonlySet<string>;
};

export const emptyList: Listed = { names: new Map(), flags: new Set() };

/** As the list names it in the first of these languages in which it has a name; in English everything has one. */
export function asListed(first: Jurisdiction, { names, flags }: Listed, languages: readonly string[]): Jurisdiction {
  const own = names.get(first.code);
  const flag = flags.has(first.code);
  for (const language of languages) {
    const listed = own?.get(language);
    const name = listed?.name || (language === firstLanguage ? first.name : "");
    if (!name) continue;
    const sortAs = listed?.sortAs || (name === first.name ? first.sortAs : name);
    return { code: first.code, name, shortName: listed?.shortName || name, adjective: listed?.adjective ?? "", sortAs, flag };
  }
  return asListed(first, { names, flags }, [firstLanguage]);
}

/** What is as it was first need not be kept, so that it follows the first name from now on; all else stays as it was typed. */
export function leanest(first: Jurisdiction, language: string, typed: ListedName): ListedName {
  if (language !== firstLanguage || (typed.name !== "" && typed.name !== first.name)) return typed;
  const { shortName, adjective, sortAs } = typed;
  return { name: "", shortName: shortName === first.name ? "" : shortName, adjective, sortAs: sortAs === first.sortAs ? "" : sortAs };
}

export const saysNothing = ({ name, shortName, adjective, sortAs }: ListedName) =>
  [name, shortName, adjective, sortAs].every((text) => text === "");

export const isSame = (one: ListedName, other: ListedName) =>
  one.name === other.name && one.shortName === other.shortName && one.adjective === other.adjective && one.sortAs === other.sortAs;

/** Other than in English a name must be given before anything else is said of it: there is no first one. */
export const isNameless = (language: string, listed: ListedName) =>
  language !== firstLanguage && listed.name === "" && !saysNothing(listed);
