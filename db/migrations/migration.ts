import type { Engine } from "../dialects/ddl";

/** A step of the schema. Never edited after its release; add a new one. */
export type Migration = { name: string; statements: readonly Statement[] };

/** Both engines understand a plain one once `forEngine` has adapted it; where they do not, each has its own, or none. */
export type Statement = string | Partial<Record<Engine, string>>;
