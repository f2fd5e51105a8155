type Cast<P> = { people: readonly P[]; parts: readonly { people: readonly P[] }[] };

/** The people of a session and of its parts, in order of appearance; who is in two of them, twice. */
export const everybodyIn = <P>({ people, parts }: Cast<P>): P[] => [...people, ...parts.flatMap((part) => part.people)];

/** Everybody with a page of their own in a session or one of its parts, each once. */
export const speakersIn = (session: Cast<{ speakerId: string | null }>): Set<string> =>
  new Set(everybodyIn(session).flatMap(({ speakerId }) => speakerId ?? []));

/** Whether somebody has a part in it. */
export const isIn = (session: Cast<{ personId: string | null }>, personId: string): boolean =>
  everybodyIn(session).some((person) => person.personId === personId);
