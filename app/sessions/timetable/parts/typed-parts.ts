import { isEmpty, type Words } from "~/events/words";
import { everybodyIn } from "../../everybody-in";
import type { PersonInRole, Session } from "../../session";
import type { SessionKind } from "../../session-kind";
import { type PartCell, saysNothing, type TimetablePart } from "../timetable-row";
import { type NewPersonInRole, peopleText, readPeople } from "../typed-people";

export type WrittenPart = { id: string; title: Words; minutes: number | null; people: (PersonInRole | NewPersonInRole)[] };

type Named = { id: string; name: string };

/** The parts of a session as the table shows them. */
export const partsText = (
  { parts, kind }: Pick<Session, "parts" | "kind">,
  language: string,
  speakers: readonly Named[],
): TimetablePart[] =>
  parts.map(({ id, title, minutes, people }) => ({
    id,
    title: title[language] ?? "",
    minutes: minutes === null ? "" : String(minutes),
    people: peopleText(people, kind, speakers),
  }));

type Against = { kind: SessionKind; language: string; speakers: readonly Named[]; session: Session | undefined };

/** Parts as typed, in their order: one without a word is left out, a title keeps its other languages. Nothing where the table shows none. */
export function readParts(
  typed: readonly TimetablePart[] | undefined,
  { kind, language, speakers, session }: Against,
): { parts?: WrittenPart[] } | { cell: PartCell; why: "ambiguous" | "part-minutes" } {
  if (!typed) return {};
  const already = session ? everybodyIn(session) : [];
  const parts: WrittenPart[] = [];
  for (const [at, part] of typed.entries()) {
    const before = session?.parts.find(({ id }) => id === part.id);
    if (saysNothing(part) && !(before && isSaidElsewhere(before.title, language))) continue;
    const figures = /^(\d{1,4}) ?(?:min|mins|minutes|')?\.?$/.exec(part.minutes.trim())?.[1];
    const minutes = part.minutes.trim() === "" ? null : Number(figures ?? 0);
    if (minutes !== null && (minutes < 1 || minutes > 1440)) return { cell: `parts[${at}].minutes`, why: "part-minutes" };
    const read = readPeople(part.people, kind, speakers, already);
    if ("ambiguous" in read) return { cell: `parts[${at}].people`, why: "ambiguous" };
    parts.push({ id: part.id, title: { ...before?.title, [language]: part.title.trim() }, minutes, people: read.people });
  }
  return { parts };
}

/** A title that only another language has shows nothing here, and is no empty part. */
const isSaidElsewhere = (title: Words, language: string) => !title[language] && !isEmpty(title);
