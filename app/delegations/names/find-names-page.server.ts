import type { Reads } from "db/database.server";
import { findAccountNames } from "~/accounts/accounts-queries.server";
import type { Host } from "~/accounts/host";
import { type Language, languagesOf } from "~/events/language";
import { pick } from "~/events/words";
import { paths } from "~/paths";
import { searchKeyOf, wordsOfSearch } from "~/people/sort-key";
import { plainDate } from "~/time/display";
import { dateAt } from "~/time/time-zone";
import { firstNames, inOrder } from "../first-names.server";
import { hasFlag } from "./flag-pictures.server";
import { findAllSchemes, findLanguagesOfHost, findListed, findUses } from "./names-queries.server";
import type { NameRow } from "./names-table";
import { asListed, firstLanguage, type Listed, type NamingScheme, nothingListed } from "./naming-scheme";

type HostPart = Pick<Host, "id" | "timeZone">;

/** All lists of a host: which events use each, and who changed it last. */
export async function findListsPage(reads: Reads, host: HostPart) {
  const [schemes, uses] = await Promise.all([findAllSchemes(reads, { hostId: host.id }), findUses(reads, { hostId: host.id })]);
  const told = await tellChanges(reads, host, schemes);
  return schemes.map(({ id, name }, at) => ({
    id,
    name,
    href: paths.namesList(host.id, id),
    changed: told[at]!,
    events: eventsOf(uses.get(id)),
  }));
}

/** As many rows as are filled in at a time. */
const rowsOnPage = 50;

/** One list in one language, as boxes to fill, some rows at a time; `find` leaves those rows that hold its words. */
export async function findListPage(reads: Reads, host: HostPart, scheme: NamingScheme, query: URLSearchParams) {
  const hostKey = { hostId: host.id };
  const [listed, uses, spoken] = await Promise.all([
    findListed(reads, scheme.id),
    findUses(reads, hostKey),
    findLanguagesOfList(reads, host, scheme),
  ]);
  const language = languageIn(spoken, query.get("language"));
  const find = (query.get("find") ?? "").slice(0, 100);
  const rows = rowsOf(listed, language.code, find);
  const pages = Math.max(1, Math.ceil(rows.length / rowsOnPage));
  const asked = Number(query.get("page"));
  const page = Number.isInteger(asked) ? Math.min(Math.max(asked, 1), pages) : 1;
  return {
    name: scheme.name,
    revision: scheme.revision,
    changed: (await tellChanges(reads, host, [scheme]))[0]!,
    events: eventsOf(uses.get(scheme.id)),
    languages: spoken,
    /** Not `language`: that is what the page itself is in. */
    namesIn: language,
    find,
    page,
    pages,
    rows: rows.slice((page - 1) * rowsOnPage, page * rowsOnPage),
  };
}

/** What the host and its events speak, what the list speaks already, and English, which has the first names. */
export async function findLanguagesOfList(reads: Reads, host: { id: string }, scheme: NamingScheme): Promise<Language[]> {
  const [spoken, listed] = await Promise.all([findLanguagesOfHost(reads, { hostId: host.id }), findListed(reads, scheme.id)]);
  const kept = [...listed.names.values()].flatMap((names) => [...names.keys()]);
  return languagesOf([...new Set([...spoken, firstLanguage, ...kept])]);
}

export const languageIn = (languages: readonly Language[], asked: string | null): Language =>
  languages.find(({ code }) => code === asked) ?? languages[0]!;

function rowsOf(listed: Listed, language: string, find: string): NameRow[] {
  const words = wordsOfSearch(find);
  const rows = firstNames.map((first) => {
    const own = listed.names.get(first.code);
    const said = own?.get(language) ?? nothingListed;
    const unsaid = new Map([...listed.names, [first.code, new Map([...(own ?? [])].filter(([of]) => of !== language))] as const]);
    const printed = asListed(first, { ...listed, names: unsaid }, [language]);
    const shown = asListed(first, listed, [language]);
    return {
      row: {
        ...{ code: first.code, first: first.name, ...said, printed: printed.name, sorted: said.name || printed.sortAs },
        ...{ flag: listed.flags.has(first.code), hasFlag: hasFlag(first.code) },
      },
      code: first.code,
      sortAs: shown.sortAs,
      searched: searchKeyOf(first.code, first.name, ...[...(own?.values() ?? [])].flatMap(({ name, shortName }) => [name, shortName])),
    };
  });
  return inOrder(rows.filter(({ searched }) => words.every((word) => searched.includes(word)))).map(({ row }) => row);
}

/** "Ada Chan, 2 November 2026", for each. */
async function tellChanges(reads: Reads, { timeZone }: HostPart, schemes: readonly NamingScheme[]): Promise<string[]> {
  const names = await findAccountNames(
    reads,
    schemes.flatMap(({ changedBy }) => changedBy ?? []),
  );
  return schemes.map(({ changedBy, changedAt }) =>
    [names.get(changedBy ?? ""), changedAt && plainDate(dateAt(changedAt, timeZone), "en")].filter(Boolean).join(", "),
  );
}

type Use = Awaited<ReturnType<typeof findUses>> extends Map<string, infer Events> ? Events : never;

const eventsOf = (events: Use | undefined) =>
  (events ?? []).map(({ address, title }) => ({ href: paths.namesAndOrder(address), title: pick(title, firstLanguage, []) }));
