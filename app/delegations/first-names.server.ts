import list from "db/seed/jurisdictions.json";
import { sortKeyOf } from "~/people/sort-key";
import type { Jurisdiction } from "./jurisdiction";

/** Every jurisdiction Plenary knows, by the short name in English an official host prints until a list of its own says otherwise. */
export const firstNames: readonly Jurisdiction[] = (list as { code: string; name: string; sortAs?: string }[]).map(
  ({ code, name, sortAs }) => ({ code, name, shortName: name, adjective: "", sortAs: sortAs ?? name, flag: false }),
);

const known = new Map(firstNames.map((first) => [first.code, first]));

export const isJurisdiction = (code: string) => known.has(code);

export const firstNameOf = (code: string): Jurisdiction | undefined => known.get(code);

export const inOrder = <Each extends Pick<Jurisdiction, "code" | "sortAs">>(jurisdictions: readonly Each[]): Each[] =>
  jurisdictions
    .map((jurisdiction) => ({ key: sortKeyOf(jurisdiction.sortAs), jurisdiction }))
    .sort((a, b) => (a.key === b.key ? (a.jurisdiction.code < b.jurisdiction.code ? -1 : 1) : a.key < b.key ? -1 : 1))
    .map(({ jurisdiction }) => jurisdiction);
