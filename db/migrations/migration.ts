/** A step of the schema: statements both engines understand once `forEngine` has adapted them. Never edited after its release; add a new one. */
export type Migration = { name: string; statements: readonly string[] };
