import type { DelegationRole } from "~/delegations/invited/delegation";
import {
  type Edition,
  type ListContent,
  lesserOf,
  type OutwardEdition,
  type Participant,
  type Party,
  type Shown,
} from "./participant-list";

/** A person as an edition prints them. Without a name where the title alone is shown. */
export type Entry = {
  name: string;
  otherScriptName: string;
  rankOrTitle: string;
  position: string;
  /** Empty where it heads them already. */
  organisation: string;
  role: DelegationRole | null;
  /** In the host's edition alone. */
  team?: { registrationId: string; category: string; showing: Participant["showing"] };
};

export type EditionParty = Pick<Party, "name" | "under" | "called" | "flag"> & {
  people: Entry[];
  /** Of whom only the number is told. */
  counted: number;
};

/** What one edition of a list holds, and nothing that it does not: no identities, and of those who are not shown not even a number. */
export type EditionOfList = {
  edition: Edition;
  delegations: EditionParty[];
  /** Those who came without a delegation, by organisation. */
  others: EditionParty[];
  /** Of whom only the number is told, all organisations together: a name of one would tell of its only person. */
  othersCounted: number;
  total: number;
};

/** How each may be shown by now. A list that was issued earlier is read as it was frozen, but never shows more than this. */
export type Limits = ReadonlyMap<string, Record<OutwardEdition, Shown>>;

export function editionOf(content: ListContent, edition: Edition, limits: Limits): EditionOfList {
  const parties = content.parties.map((party) => ({ ...party, ...partyOf(party, edition, limits) }));
  const delegations = parties.filter(({ kind, people, counted }) => kind === "delegation" && people.length + counted > 0);
  const others = parties.filter(({ kind }) => kind === "organisation");
  const sum = (of: typeof parties, each: (party: EditionParty) => number) => of.reduce((so, party) => so + each(party), 0);
  return {
    edition,
    delegations: delegations.map(shownParty),
    others: others.filter(({ people }) => people.length > 0).map((party) => ({ ...shownParty(party), counted: 0 })),
    othersCounted: sum(others, ({ counted }) => counted),
    total: sum(parties, ({ people, counted }) => people.length + counted),
  };
}

const shownParty = ({ name, under, called, flag, people, counted }: EditionParty): EditionParty => ({
  ...{ name, under, people, counted },
  ...(called && { called }),
  ...(flag && { flag }),
});

function partyOf(party: Party, edition: Edition, limits: Limits): Pick<EditionParty, "people" | "counted"> {
  const seen = party.people.map((person) => {
    const shown = shownIn(person, edition, limits);
    return { person, shown, entry: entryOf(person, shown, party.name) };
  });
  return {
    people: seen.flatMap(({ person, entry }) => (entry ? [edition === "host" ? { ...entry, team: teamsPart(person) } : entry] : [])),
    counted: seen.filter(({ shown, entry }) => shown !== "absent" && !entry).length,
  };
}

const teamsPart = ({ registrationId, category, showing }: Participant): Entry["team"] => ({ registrationId, category, showing });

export function shownIn({ registrationId, showing }: Participant, edition: Edition, limits: Limits): Shown {
  if (edition === "host") return "named";
  return lesserOf(showing[edition], limits.get(registrationId)?.[edition] ?? "absent");
}

/** Undefined where nothing of the person is printed: a title alone may be none. */
export function entryOf(person: Participant, shown: Shown, heading: string): Entry | undefined {
  const { rankOrTitle, position, organisation, role } = person;
  const title = { rankOrTitle, position, organisation: organisation === heading ? "" : organisation, role };
  if (shown === "named") return { name: person.name, otherScriptName: person.otherScriptName, ...title };
  if (shown === "title" && (rankOrTitle || position)) return { name: "", otherScriptName: "", ...title };
  return undefined;
}
