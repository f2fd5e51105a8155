import { everybodyIn, speakersIn } from "~/sessions/everybody-in";
import type { OpenSession, ProgrammeView } from "./programme-for";
import { isOpen } from "./programme-for";

/** A session by its code, as far as the view shows it; the code is read in either case. */
export const findSessionByCode = (view: ProgrammeView | undefined, code: string): OpenSession | undefined =>
  view?.sessions.filter(isOpen).find((session) => session.code === code.toUpperCase());

/** The sessions a speaker is in, among those the view shows. */
export const sessionsOfSpeaker = (view: ProgrammeView, speakerId: string): OpenSession[] =>
  view.sessions.filter(isOpen).filter((session) => speakersIn(session).has(speakerId));

/** Everybody with a page of their own in the sessions that are held, each once, in order of appearance. */
export function speakersOf(view: ProgrammeView | undefined) {
  const held = view?.sessions.filter(isOpen).filter(({ state }) => state !== "cancelled") ?? [];
  const people = held.flatMap((session) => everybodyIn(session));
  return [...new Map(people.filter(({ speakerId }) => speakerId).map((person) => [person.speakerId!, person])).values()];
}

/** The same, as shown beside their photos; `photos` by the speaker's id. */
export const facesOf = (view: ProgrammeView | undefined, photos: Record<string, string>) =>
  speakersOf(view).map(({ speakerId, code, name, position, organisation }) => ({
    code: code ?? "",
    name,
    position,
    organisation,
    photo: photos[speakerId ?? ""] ?? null,
  }));
