export type PoolScope = "event" | "category" | "delegation" | "session";

/** Whose places: `{ scope: "category", scopeId: category.id }`. */
export type PoolKey = { scope: PoolScope; scopeId: string };

/** A limit and what is taken of it. `places` null: no limit. Held places are taken too, until they are confirmed or given back. */
export type Pool = PoolKey & { id: string; places: number | null; confirmed: number; held: number };

/** A person who may or may not come yet holds a place as firmly as one who will. */
export type TakenAs = "held" | "confirmed";

export const takenOf = (pool: Pick<Pool, "confirmed" | "held">) => pool.confirmed + pool.held;

/** Null where there is no limit. */
export const freeOf = (pool: Pool): number | null => (pool.places === null ? null : pool.places - takenOf(pool));

export const isFull = (pool: Pool) => freeOf(pool) === 0;

/** All takers go through the pools in one order, so that two of them never wait for each other. */
export const inLockOrder = <Key extends PoolKey>(pools: readonly Key[]): Key[] =>
  [...pools].sort((a, b) => (a.scope === b.scope ? compare(a.scopeId, b.scopeId) : compare(a.scope, b.scope)));

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
