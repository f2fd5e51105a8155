import type { LocalDate } from "~/time/local-date";
import type { NamedDelegation } from "./delegation";

export const orderings = ["alphabet", "drawn", "rank", "acceptance", "hand"] as const;
export type Ordering = (typeof orderings)[number];

export const hostPlaces = ["in-order", "first", "last"] as const;

/** The order of precedence of an event's delegations; every list follows it. */
export type ProtocolOrder = {
  by: Ordering;
  /** Where the alphabet begins, if its first letter was drawn by lot; with the day and the witness of the draw. */
  letter: string;
  drawnOn: LocalDate | null;
  witness: string;
  host: (typeof hostPlaces)[number];
  /** The host's own delegation. */
  hostDelegationId: string | null;
  /** Organisations stand after all states. */
  organisationsLast: boolean;
};

export const alphabetical: ProtocolOrder = {
  by: "alphabet",
  letter: "",
  drawnOn: null,
  witness: "",
  host: "in-order",
  hostDelegationId: null,
  organisationsLast: true,
};

export const orderingNames: Record<Ordering, string> = {
  alphabet: "By the alphabet",
  drawn: "By the alphabet from a letter drawn by lot",
  rank: "By the rank of the head of delegation",
  acceptance: "By the date of acceptance",
  hand: "By hand",
};

export type Orderable = Pick<
  NamedDelegation,
  "id" | "parentId" | "sortAs" | "position" | "headRank" | "reply" | "repliedAt" | "organisationId"
>;

/** Each followed by those that sit under it, which are ordered alike among themselves. */
export function inProtocolOrder<Each extends Orderable>(delegations: readonly Each[], order: ProtocolOrder): Each[] {
  const ids = new Set(delegations.map(({ id }) => id));
  const keys = new Map(delegations.map((each) => [each.id, keyOf(each, order)]));
  const sorted = [...delegations].sort((one, other) => compareKeys(keys.get(one.id)!, keys.get(other.id)!));
  const below = (parentId: string | null): Each[] =>
    sorted
      .filter((each) => (each.parentId && ids.has(each.parentId) ? each.parentId : null) === parentId)
      .flatMap((each) => [each, ...below(each.id)]);
  return below(null);
}

/**
 * Those that stand in one order by hand, in their order: whom the order itself keeps apart, as it does a host that stands first,
 * organisations after states, and those that sit under another, never change places.
 */
export function rowsByHand<Each extends Orderable>(ordered: readonly Each[], order: ProtocolOrder): Each[][] {
  const ids = new Set(ordered.map(({ id }) => id));
  const asideFrom = (each: Orderable) =>
    JSON.stringify([each.parentId && ids.has(each.parentId) ? each.parentId : null, ...standing(each, order)]);
  return [...Map.groupBy(ordered, asideFrom).values()];
}

/** Where one may go from its place: a step up or down, or before another of its row, to the end of it where that is null. */
export type Move = "up" | "down" | { before: string | null };

/** The whole order after the move; undefined where the two do not stand in one row. */
export function movedByHand<Each extends Orderable>(
  ordered: readonly Each[],
  order: ProtocolOrder,
  id: string,
  move: Move,
): Each[] | undefined {
  const row = rowsByHand(ordered, order).find((each) => each.some((delegation) => delegation.id === id));
  const at = row?.findIndex((each) => each.id === id) ?? -1;
  if (!row || (typeof move === "object" && move.before === id)) return row && [...ordered];
  const others = row.toSpliced(at, 1);
  const to = typeof move === "object" ? placeBefore(others, move.before) : move === "up" ? Math.max(0, at - 1) : at + 1;
  if (to < 0) return undefined;
  const anew = others.toSpliced(to, 0, row[at]!).values();
  const moving = new Set(row);
  return ordered.map((each) => (moving.has(each) ? anew.next().value! : each));
}

const placeBefore = (others: readonly Orderable[], id: string | null) =>
  id === null ? others.length : others.findIndex((each) => each.id === id);

type Key = readonly (string | number)[];

const keyOf = (delegation: Orderable, order: ProtocolOrder): Key => [
  ...standing(delegation, order),
  ...precedence(delegation, order),
  delegation.sortAs,
  delegation.id,
];

/** What no alphabet, rank or hand changes: the host first or last, organisations after states. */
function standing({ id, organisationId }: Orderable, order: ProtocolOrder): Key {
  const isHost = id === order.hostDelegationId;
  const host = isHost && order.host !== "in-order" ? (order.host === "first" ? -1 : 2) : 0;
  return [host, order.organisationsLast && organisationId && !isHost ? 1 : 0];
}

const last = "\uffff";

function precedence({ sortAs, headRank, reply, repliedAt, position }: Orderable, { by, letter }: ProtocolOrder): Key {
  if (by === "drawn") return [letter && sortAs < letter.toLowerCase() ? 1 : 0];
  if (by === "rank") return [headRank ?? Number.MAX_SAFE_INTEGER];
  if (by === "acceptance") return [reply === "accepted" ? (repliedAt ?? last) : last];
  if (by === "hand") return [position];
  return [];
}

function compareKeys(one: Key, other: Key): number {
  for (const [index, part] of one.entries()) {
    const against = other[index]!;
    if (part !== against) return part < against ? -1 : 1;
  }
  return 0;
}
