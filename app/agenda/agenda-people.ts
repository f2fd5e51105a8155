import { searchKeyOf, sortKeyOf, wordsOfSearch } from "~/people/sort-key";
import { hasPlace, type Participation } from "./participation";

const onPage = 50;

/** Those who have an agenda, by name, a page at a time; `q` and `page` come from the address. */
export function agendaPeoplePage(participations: readonly Participation[], query: URLSearchParams) {
  const search = (query.get("q") ?? "").slice(0, 200);
  const words = wordsOfSearch(search);
  const found = participations
    .filter(hasPlace)
    .filter(({ name, organisation }) => words.every((word) => searchKeyOf(name, organisation).includes(word)))
    .map((each) => ({ each, key: sortKeyOf(each.name) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.each.personId < b.each.personId ? -1 : 1));
  const pages = Math.max(1, Math.ceil(found.length / onPage));
  const page = Math.min(Math.max(1, Math.trunc(Number(query.get("page"))) || 1), pages);
  const people = found.slice((page - 1) * onPage, page * onPage).map(({ each: { personId, name, position, organisation, speaker } }) => ({
    id: personId,
    name,
    line: [speaker ? "Speaker" : "", position, organisation].filter(Boolean).join(" · "),
  }));
  return { search, people, page, pages };
}
