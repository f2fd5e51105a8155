import type { RegistrationState } from "../registration";

/** Somebody at an event, by what tells them apart. */
export type Somebody = {
  personId: string;
  name: string;
  sortKey: string;
  organisation: string;
  mailAddresses: string[];
  registrationId: string | null;
  state: RegistrationState | null;
  speaks: boolean;
  focalPoint: boolean;
  /** Those they are a member of or answer for. */
  delegationIds: string[];
};

export type Likeness = "name" | "turned-name" | "address";

export const likenessNames: Record<Likeness, string> = {
  name: "The same name",
  "turned-name": "The same name in another order",
  address: "The same mail address",
};

export type Pair = { one: Somebody; other: Somebody; why: Likeness[] };

/** An office's mailbox says nothing about who is who. */
const mostInMailbox = 4;

/** Those who look alike, each pair once, in the order of the names. `told`: pairs that were found to be two people, by `pairKey`. */
export function findPairs(people: readonly Somebody[], told: ReadonlySet<string>): Pair[] {
  const pairs = new Map<string, Pair>();
  const note = (alike: readonly Somebody[], why: Likeness) => {
    for (const [at, one] of alike.entries())
      for (const other of alike.slice(at + 1)) {
        const key = pairKey(one.personId, other.personId);
        if (one.personId === other.personId || told.has(key)) continue;
        const pair = pairs.get(key) ?? { one, other, why: [] };
        if (!pair.why.includes(why) && !(why === "turned-name" && one.sortKey === other.sortKey)) pair.why.push(why);
        if (pair.why.length > 0) pairs.set(key, pair);
      }
  };
  for (const alike of together(people, ({ sortKey }) => [sortKey])) note(alike, "name");
  for (const alike of together(people, ({ sortKey }) => [turned(sortKey)])) note(alike, "turned-name");
  for (const alike of together(people, ({ mailAddresses }) => mailAddresses)) if (alike.length <= mostInMailbox) note(alike, "address");
  return [...pairs.values()].sort((a, b) => (a.one.sortKey < b.one.sortKey ? -1 : 1));
}

/** The lower id first. */
export const pairKey = (one: string, other: string): string => (one < other ? `${one} ${other}` : `${other} ${one}`);

const turned = (sortKey: string) => sortKey.split(" ").sort().join(" ");

function together(people: readonly Somebody[], keysOf: (person: Somebody) => string[]): Somebody[][] {
  const found = new Map<string, Somebody[]>();
  for (const person of people)
    for (const key of keysOf(person)) {
      const alike = found.get(key);
      if (alike) alike.push(person);
      else found.set(key, [person]);
    }
  return [...found.values()].filter(({ length }) => length > 1 && length <= mostAlike);
}

/** More of one name than that are a list of placeholders. */
const mostAlike = 50;
