import list from "db/seed/jurisdictions.json";
import { sortKeyOf } from "~/people/sort-key";
import type { Jurisdiction } from "./jurisdiction";

/** Every jurisdiction Plenary knows, by the short name an official host prints until an event says otherwise. */
export const firstNames: readonly Jurisdiction[] = (list as { code: string; name: string; sortAs?: string }[]).map(
  ({ code, name, sortAs }) => ({ code, name, sortAs: sortAs ?? name }),
);

export const isJurisdiction = (code: string) => known.has(code);

const known = new Set(firstNames.map(({ code }) => code));

export const inOrder = (jurisdictions: readonly Jurisdiction[]): Jurisdiction[] =>
  jurisdictions
    .map((jurisdiction) => ({ key: sortKeyOf(jurisdiction.sortAs), jurisdiction }))
    .sort((a, b) => (a.key === b.key ? (a.jurisdiction.code < b.jurisdiction.code ? -1 : 1) : a.key < b.key ? -1 : 1))
    .map(({ jurisdiction }) => jurisdiction);
