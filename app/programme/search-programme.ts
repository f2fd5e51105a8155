import type { Words } from "~/events/words";
import { isOpen, type OpenSession, type ProgrammeView } from "./programme-for";
import type { PrintedPerson } from "./version";

/** The open sessions of a view that hold every word of the query: in titles and abstracts of any language, tracks, parts and people. */
export function searchProgramme(view: ProgrammeView, query: string): OpenSession[] {
  const wanted = wordsOfQuery(query);
  if (wanted.length === 0) return [];
  const tracks = new Map(view.tracks.map(({ id, name }) => [id, name]));
  return view.sessions.filter(isOpen).filter((session) => {
    const text = fold(textOf(session, tracks.get(session.trackId ?? "") ?? {}));
    return wanted.every((word) => text.includes(word));
  });
}

/** At most ten, from the first 200 characters; none where nothing can be searched for. */
export const wordsOfQuery = (query: string): string[] =>
  fold(query.slice(0, longestQuery))
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter(Boolean)
    .slice(0, 10);

export const longestQuery = 200;

/** Unlike spellings of one word are one: case, width, and the accents of Latin letters ("Roed" finds "Röed"). */
const fold = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/(?<=\p{Script=Latin})\p{M}+/gu, "")
    .normalize("NFC")
    .toUpperCase()
    .toLowerCase();

function textOf({ title, abstract, people, parts }: OpenSession, track: Words): string {
  const everybody = [...people, ...parts.flatMap((part) => part.people)];
  const words = [title, abstract, track, ...parts.map((part) => part.title)];
  return [...words.flatMap((each) => Object.values(each)), ...everybody.map(nameOf)].join("\n");
}

const nameOf = ({ name, position, organisation }: PrintedPerson) => `${name}\n${position}\n${organisation}`;
