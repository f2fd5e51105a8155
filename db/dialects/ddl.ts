export type Engine = "sqlite" | "postgres";

/**
 * Adapts a statement of a migration to its engine: SQLite tables are STRICT;
 * PostgreSQL compares text by code point, as SQLite does, so that both sort and compare alike.
 */
export function forEngine(statement: string, engine: Engine): string {
  if (!statement.startsWith("create table")) return statement;
  return engine === "sqlite" ? `${statement} strict` : statement.replace(/^(\s+\w+) text\b/gm, '$1 text collate "C"');
}
