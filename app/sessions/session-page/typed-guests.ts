import { sortKeyOf } from "~/people/sort-key";

/** Somebody at the event whom a session may be open to by name. */
export type PossibleGuest = { personId: string; name: string; organisation: string };

/** One a line: the name alone where it is the only one, else with the organisation in brackets, as `readGuests` takes it. */
export const guestsText = (ids: readonly string[], people: readonly PossibleGuest[]): string =>
  people
    .filter(({ personId }) => ids.includes(personId))
    .map((person) => (people.filter((other) => isCalled(other, person.name)).length > 1 ? fullName(person) : person.name))
    .join("\n");

/** The persons named, or the first line that names nobody of the event, or more than one. */
export function readGuests(
  text: string,
  people: readonly PossibleGuest[],
): { ids: string[] } | { line: string; why: "unknown" | "ambiguous" } {
  const ids = new Set<string>();
  for (const line of text.split("\n").map((each) => each.trim())) {
    if (line === "") continue;
    const found = people.filter((person) => isCalled(person, line));
    const named = found.length > 0 ? found : people.filter((person) => sortKeyOf(fullName(person)) === sortKeyOf(line));
    if (named.length !== 1) return { line, why: named.length === 0 ? "unknown" : "ambiguous" };
    ids.add(named[0]!.personId);
  }
  return { ids: [...ids] };
}

const fullName = ({ name, organisation }: PossibleGuest) => (organisation ? `${name} (${organisation})` : name);

const isCalled = ({ name }: PossibleGuest, typed: string) => sortKeyOf(name) === sortKeyOf(typed);
