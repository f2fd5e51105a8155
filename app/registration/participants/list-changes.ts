import { type Entry, entryOf, type Limits, shownIn } from "./edition";
import { type Edition, type ListContent, outwardEditions, type Showing } from "./participant-list";

/** Somebody as an edition shows them, and under whom. */
type Seen = Entry & { partyId: string; party: string };

/** The host alone sees how others see somebody. */
type HostSeen = Seen & { showing: Showing };

export type ListChange =
  | { what: "added" | "gone"; who: Seen }
  | { what: "renamed" | "role" | "title"; was: Seen; is: Seen }
  | { what: "moved"; was: Seen; is: Seen }
  | { what: "shown"; was: HostSeen; is: HostSeen }
  | { what: "party-renamed"; was: string; is: string };

/**
 * What a reader of one edition finds different in a later list. Both are read as that edition shows them now, so that of whoever is not
 * in it no change tells anything.
 */
export function changesBetween(before: ListContent, after: ListContent, edition: Edition, limits: Limits): ListChange[] {
  const [old, now] = [seenIn(before, edition, limits), seenIn(after, edition, limits)];
  const changes: ListChange[] = renamedParties(before, after, [...old.values(), ...now.values()]);
  for (const [id, is] of now) {
    const was = old.get(id);
    if (was) changes.push(...changesOf(was, is), ...(edition === "host" ? shownDifferently(was, is) : []));
    else changes.push({ what: "added", who: is });
  }
  for (const [id, who] of old) if (!now.has(id)) changes.push({ what: "gone", who });
  return changes;
}

function changesOf(was: Seen, is: Seen): ListChange[] {
  const differs: [Exclude<ListChange["what"], "added" | "gone" | "shown" | "party-renamed">, boolean][] = [
    ["renamed", was.name !== is.name || was.otherScriptName !== is.otherScriptName],
    ["moved", was.partyId !== is.partyId],
    ["role", was.role !== is.role && was.partyId === is.partyId],
    ["title", was.rankOrTitle !== is.rankOrTitle || was.position !== is.position],
  ];
  return differs.flatMap(([what, differ]) => (differ ? [{ what, was, is } as ListChange] : []));
}

const shownDifferently = (was: HostSeen, is: HostSeen): ListChange[] =>
  outwardEditions.some((edition) => was.showing[edition] !== is.showing[edition]) ? [{ what: "shown", was, is }] : [];

/** Only of parties that this edition prints. */
function renamedParties(before: ListContent, after: ListContent, seen: readonly Seen[]): ListChange[] {
  const printed = new Set(seen.map(({ partyId }) => partyId));
  const names = new Map(before.parties.map(({ id, name }) => [id, name]));
  return after.parties.flatMap(({ id, name }) => {
    const was = names.get(id);
    return printed.has(id) && was !== undefined && was !== name ? [{ what: "party-renamed" as const, was, is: name }] : [];
  });
}

function seenIn({ parties }: ListContent, edition: Edition, limits: Limits): Map<string, HostSeen> {
  const seen = new Map<string, HostSeen>();
  for (const { id, name, people } of parties)
    for (const person of people) {
      const entry = entryOf(person, shownIn(person, edition, limits), name);
      if (entry) seen.set(person.registrationId, { ...entry, partyId: id, party: name, showing: person.showing });
    }
  return seen;
}
