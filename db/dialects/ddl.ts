import type { Statement } from "../migrations/migration";

export type Engine = "sqlite" | "postgres";

/**
 * Adapts a statement of a migration to its engine: SQLite tables are STRICT;
 * PostgreSQL compares text by code point, as SQLite does, so that both sort and compare alike. Undefined where it has nothing to do.
 */
export function forEngine(statement: Statement, engine: Engine): string | undefined {
  if (typeof statement !== "string") return engine === "sqlite" ? statement.sqlite && oneByOne(statement.sqlite) : statement.postgres;
  if (!statement.startsWith("create table")) return statement;
  return engine === "sqlite" ? `${oneByOne(statement)} strict` : statement.replace(/^(\s+\w+) text\b/gm, '$1 text collate "C"');
}

/** SQLite makes a table of a list of three or more for each row it checks; comparisons cost it nothing. They say the same. */
const oneByOne = (statement: string) =>
  statement.replace(
    /check \((\w+) in \(([^)]*)\)\)/g,
    (_, column: string, values: string) =>
      `check (${values
        .split(", ")
        .map((value) => `${column} = ${value}`)
        .join(" or ")})`,
  );
