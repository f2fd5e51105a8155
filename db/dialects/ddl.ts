import type { Statement } from "../migrations/migration";

export type Engine = "sqlite" | "postgres";

/**
 * Adapts a statement of a migration to its engine: SQLite tables are STRICT;
 * PostgreSQL compares text by code point, as SQLite does, so that both sort and compare alike. Undefined where it has nothing to do.
 */
export function forEngine(statement: Statement, engine: Engine): string | undefined {
  if (typeof statement !== "string") return statement[engine];
  if (!statement.startsWith("create table")) return statement;
  return engine === "sqlite" ? `${statement} strict` : statement.replace(/^(\s+\w+) text\b/gm, '$1 text collate "C"');
}
