import { foundation } from "./0001-foundation";

/** A step of the schema: statements both engines understand once `collated` has adapted them. Never edited after it has landed; add a new one. */
export type Migration = { name: string; statements: readonly string[] };

export const migrations: readonly Migration[] = [foundation];
