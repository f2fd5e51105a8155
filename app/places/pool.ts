export type PoolScope = "event" | "category" | "delegation" | "session" | "option";

/**
 * Whose places: `{ scope: "category", scopeId: category.id }`. `ifAny`: passed over where there is no such limit. `id`: of the pool, where it
 * is known.
 */
export type PoolKey = { scope: PoolScope; scopeId: string; ifAny?: true; id?: string };

/** The event's places but those the host keeps back; who is given a place by the team takes none of these. */
export const openPlacesOf = (event: { id: string }): PoolKey => ({ scope: "event", scopeId: `${event.id}:open`, ifAny: true });

/** What of these the team may give: the host's reserve included. */
export const withReserve = (pools: readonly PoolKey[]): PoolKey[] => pools.filter(({ ifAny }) => !ifAny);

export const isSamePool = (one: PoolKey) => (other: PoolKey) => one.scope === other.scope && one.scopeId === other.scopeId;

/** These limits as `pools` knows them, so that nobody need look for them again. One that must be there stays in any case. */
export const knownIn = (pools: readonly Pool[], keys: readonly PoolKey[]): PoolKey[] =>
  keys.flatMap((key) => pools.find(isSamePool(key)) ?? (key.ifAny ? [] : [key]));

/** A limit and what is taken of it. `places` null: no limit. Held places are taken too, until they are confirmed or given back. */
export type Pool = PoolKey & { id: string; places: number | null; confirmed: number; held: number };

/** A person who may or may not come yet holds a place as firmly as one who will. */
export type TakenAs = "held" | "confirmed";

export const takenOf = (pool: Pick<Pool, "confirmed" | "held">) => pool.confirmed + pool.held;

/** Null where there is no limit. */
export const freeOf = (pool: Pool): number | null => (pool.places === null ? null : pool.places - takenOf(pool));

export const isFull = (pool: Pool) => freeOf(pool) === 0;

/** The team's sentence for a limit that would be lower than what is taken of it: whose places, and how many too many. */
export const overBy = (taken: string, over: number) => `${taken}: over by ${over}. Nothing was changed.`;

/** All takers go through the pools in one order, so that two of them never wait for each other. */
export const inLockOrder = <Key extends PoolKey>(pools: readonly Key[]): Key[] =>
  [...pools].sort((a, b) => (a.scope === b.scope ? compare(a.scopeId, b.scopeId) : compare(a.scope, b.scope)));

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
