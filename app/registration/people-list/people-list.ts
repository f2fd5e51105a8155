import type { RegistrationState } from "../registration";

export const peopleTabs = ["needs-you", "delegation", "confirmed", "waiting", "out"] as const;
export type PeopleTab = (typeof peopleTabs)[number];

export const tabNames: Record<PeopleTab, string> = {
  "needs-you": "Needs you",
  delegation: "With the delegation",
  confirmed: "Confirmed",
  waiting: "Waiting",
  out: "Out",
};

/** What a list of people is narrowed down by; all of it stands in the address. */
export type PeopleFilter = {
  tab: PeopleTab;
  search: string;
  category: string;
  organisation: string;
  jurisdiction: string;
  withoutAddress: boolean;
  /** From 1. */
  page: number;
};

export const peopleOnPage = 50;

export function readPeopleFilter(query: URLSearchParams, first: PeopleTab): PeopleFilter {
  const text = (name: string) => (query.get(name) ?? "").slice(0, 200);
  const page = Number(text("page"));
  return {
    tab: peopleTabs.find((tab) => tab === query.get("tab")) ?? first,
    search: text("search").trim(),
    category: text("category"),
    organisation: text("organisation"),
    jurisdiction: text("jurisdiction"),
    withoutAddress: query.has("without-address"),
    page: Number.isSafeInteger(page) && page > 0 && page < 100_000 ? page : 1,
  };
}

/** The same list at another tab or page: `?tab=waiting&search=lee`. */
export function peopleQuery(filter: PeopleFilter, changes: Partial<PeopleFilter> = {}): string {
  const { tab, search, category, organisation, jurisdiction, withoutAddress, page } = { ...filter, ...changes };
  const query = new URLSearchParams({ tab });
  for (const [name, value] of Object.entries({ search, category, organisation, jurisdiction })) if (value) query.set(name, value);
  if (withoutAddress) query.set("without-address", "on");
  if (page > 1) query.set("page", String(page));
  return `?${query}`;
}

export const isNarrowed = ({ search, category, organisation, jurisdiction, withoutAddress }: PeopleFilter) =>
  Boolean(search || category || organisation || jurisdiction || withoutAddress);

/** Somebody as a list shows them. */
export type PersonRow = {
  id: string;
  personId: string;
  name: string;
  rankOrTitle: string;
  position: string;
  organisation: string;
  jurisdictionCode: string | null;
  categoryId: string;
  state: RegistrationState;
  unproven: boolean;
  mailAddress: string | null;
  since: string;
  /** Their number on the waiting list, and until when a place is offered to them. */
  waiting: { number: number; offeredUntil: string | null } | null;
};
