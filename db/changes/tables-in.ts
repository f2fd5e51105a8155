import type { OperationNode } from "kysely";

/** Names of tables; undefined where a statement is written by hand and may speak of any. */
export type Tables = ReadonlySet<string> | undefined;

/** Every table a statement names, read or written, subqueries included. Names of common table expressions may be among them. */
export function tablesIn(node: OperationNode): Tables {
  const found = new Set<string>();
  return collect(node, found) ? found : undefined;
}

/** False where the tables cannot be told. */
function collect(value: unknown, found: Set<string>): boolean {
  if (typeof value !== "object" || value === null) return true;
  if (Array.isArray(value)) return value.every((each) => collect(each, found));
  const node = value as { kind?: string; sqlFragments?: readonly string[]; table?: { identifier?: { name: string } } };
  if (node.kind === "TableNode" && node.table?.identifier) found.add(node.table.identifier.name);
  if (node.kind === "RawNode" && node.sqlFragments?.some((text) => !isLock.test(text) && speaksOfTables.test(text))) return false;
  return Object.values(value).every((each) => collect(each, found));
}

const isLock = /^lock table\b/i;

/** Savepoints, locks and single values are raw too and touch no table. */
const speaksOfTables = /\b(from|join|into|update|table|truncate|merge|call|copy)\b/i;
