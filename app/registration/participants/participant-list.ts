import type { DelegationRole } from "~/delegations/invited/delegation";
import type { Event } from "~/events/event";
import type { Instant } from "~/time/instant";
import type { LocalDate } from "~/time/local-date";

/** From least to most: not there at all; a number; rank, title and position; the name with them. */
export const shownWays = ["absent", "counted", "title", "named"] as const;
export type Shown = (typeof shownWays)[number];

/** For whom a list is printed. The host's holds everybody; the others what each person may be shown as. */
export const editions = ["host", "delegations", "public"] as const;
export type Edition = (typeof editions)[number];
export const outwardEditions = ["delegations", "public"] as const;
export type OutwardEdition = (typeof outwardEditions)[number];

export const asEdition = (text: unknown): Edition => editions.find((edition) => edition === text) ?? "host";

/** How somebody is shown to those outside the team, and what decided it. */
export type Showing = Record<OutwardEdition, Shown> & { because: Record<OutwardEdition, "official" | "consent" | "team"> };

/** Somebody in the list, as printed when it was made. */
export type Participant = {
  registrationId: string;
  name: string;
  otherScriptName: string;
  rankOrTitle: string;
  position: string;
  organisation: string;
  category: string;
  /** Null: in no delegation. */
  role: DelegationRole | null;
  showing: Showing;
};

/** A delegation, or an organisation whose people came without one; `name` is empty for those who belong to none. */
export type Party = {
  id: string;
  kind: "delegation" | "organisation";
  name: string;
  under: string;
  people: Participant[];
  /** By language, where it is called otherwise than in the event's first one. */
  called?: Readonly<Record<string, { name: string; under: string }>>;
  /** The code of its flag, where the list of names shows it. */
  flag?: string;
};

/** All that is printed of a list, in the order in which it is printed. */
export type ListContent = Pick<Event, "peopleWord" | "sendersWord"> & { official: boolean; parties: Party[] };

export const listKinds = ["provisional", "final"] as const;
export type ListKind = (typeof listKinds)[number];

/** Frozen when it was issued. */
export type IssuedList = {
  id: string;
  kind: ListKind;
  /** From 1, each kind by itself. */
  number: number;
  content: ListContent;
  /** The last day on which corrections are asked for. */
  correctionsUntil: LocalDate | null;
  issuedBy: string;
  issuedAt: Instant;
};

/** All but what it holds. */
export type ListHead = Omit<IssuedList, "content">;

/** "provisional-2": how addresses name it. */
export const keyOfList = ({ kind, number }: Pick<IssuedList, "kind" | "number">) => `${kind}-${number}`;

export function readListKey(key: string): Pick<IssuedList, "kind" | "number"> | undefined {
  const [, kind, number] = /^(provisional|final)-([1-9]\d{0,3})$/.exec(key) ?? [];
  return kind ? { kind: kind as ListKind, number: Number(number) } : undefined;
}

type Chosen = Partial<Record<OutwardEdition, Shown>>;

/**
 * The team's word for one person goes first, then the event's for all, then the person's own. Theirs is given for the other participants:
 * to the public they are a number. Nobody is ever shown more of in public than to the delegations.
 */
export function showingOf(person: { listed: boolean }, { isOfficial }: Pick<Event, "isOfficial">, chosen: Chosen = {}): Showing {
  const usual = isOfficial ? ("official" as const) : ("consent" as const);
  const delegations = chosen.delegations ?? (isOfficial || person.listed ? "named" : "counted");
  const wished = chosen.public ?? (isOfficial ? "named" : "counted");
  const inPublic = lesserOf(wished, delegations);
  const why = { delegations: chosen.delegations ? "team" : usual, public: chosen.public ? "team" : usual } as const;
  return { delegations, public: inPublic, because: inPublic === wished ? why : { ...why, public: why.delegations } };
}

export const lesserOf = (one: Shown, other: Shown): Shown => (shownWays.indexOf(one) < shownWays.indexOf(other) ? one : other);

/** Delegations that the list shows without a head. */
export const withoutHead = ({ parties }: Pick<ListContent, "parties">): Pick<Party, "id" | "name">[] =>
  parties
    .filter(({ kind, people }) => kind === "delegation" && people.length > 0 && !people.some(({ role }) => role === "head"))
    .map(({ id, name }) => ({ id, name }));

/** Whether the list that is out is what would be issued now. */
export type ListStanding = "none" | "current" | "out-of-date";
