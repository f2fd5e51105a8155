import type { Session } from "./session";

/** Everybody with a page of their own in a session or one of its parts, each once. */
export const speakersIn = ({ people, parts }: Pick<Session, "people" | "parts">): Set<string> =>
  new Set([...people, ...parts.flatMap((part) => part.people)].flatMap(({ speakerId }) => speakerId ?? []));
