import type { Words } from "~/events/words";
import { everybodyIn } from "~/sessions/everybody-in";
import { isOpen, type OpenSession, type ProgrammeView } from "../programme-for";
import type { PrintedPerson } from "../version";
import { wordsOfQuery } from "./fold-text";
import { type SearchIndex, searchIndex } from "./search-index";

/**
 * The open sessions of a view that hold every word of the query: in titles and abstracts of any language, tracks, parts and people.
 * `key` names the view: the same version for the same kind of reader, whose index is then made once. Without it nothing is kept.
 */
export function searchProgramme(view: ProgrammeView, query: string, key?: string): OpenSession[] {
  const words = wordsOfQuery(query);
  if (words.length === 0) return [];
  const found = indexOf(view, key).find(words);
  return view.sessions.filter(isOpen).filter(({ id }) => found.has(id));
}

/** The name of what strangers see of a version: `programmeFor` makes it of these two and nothing else. */
export const strangersKey = ({ id, hash }: { id: string; hash: string }) => `${id} ${hash} stranger`;

const mostKept = 8;
const kept = new Map<string, SearchIndex>();

function indexOf(view: ProgrammeView, key: string | undefined): SearchIndex {
  const known = key === undefined ? undefined : kept.get(key);
  const index = known ?? makeIndex(view);
  if (key === undefined) return index;
  kept.delete(key);
  kept.set(key, index);
  for (const oldest of kept.keys()) if (kept.size > mostKept) kept.delete(oldest);
  return index;
}

function makeIndex(view: ProgrammeView): SearchIndex {
  const tracks = new Map(view.tracks.map(({ id, name }) => [id, name]));
  return searchIndex(view.sessions.filter(isOpen), (session) => textsOf(session, tracks.get(session.trackId ?? "") ?? {}));
}

/** Everything that is searched in a session, the title first. */
export function textsOf({ title, abstract, people, parts }: OpenSession, track: Words): string[] {
  const everybody = everybodyIn({ people, parts });
  const words = [title, abstract, track, ...parts.map((part) => part.title)];
  return [...words.flatMap((each) => Object.values(each)), ...everybody.map(lineOf)];
}

const lineOf = ({ name, position, organisation }: PrintedPerson) => [name, position, organisation].filter(Boolean).join(", ");
