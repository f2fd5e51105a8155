import type { Kysely, KyselyPlugin, RootOperationNode, TableNode } from "kysely";
import type { Tx } from "../handles";
import type { Schema } from "../schema";
import type { Ledger } from "./changes";
import { type Tables, tablesIn } from "./tables-in";

/** What the write queue tells while it commits: one transaction at a time. */
export type WriteWatch = {
  /** The same database; what is written through it is noted. */
  writer: Kysely<Schema>;
  begun(): void;
  /** Inside the transaction, as its last statement. */
  beforeCommit(tx: Tx): Promise<void>;
  /** Whatever became of the commit: where that is not known, it counts as done. */
  ended(): void;
};

/** `tell` lets other processes know of the tables, together with the commit. */
export function watchWrites(writer: Kysely<Schema>, ledger: Ledger, tell?: (tx: Tx, tables: Tables) => Promise<void>): WriteWatch {
  let written: Set<string> | undefined = new Set();
  const plugin: KyselyPlugin = {
    transformQuery({ node }) {
      if (node.kind === "SelectQueryNode") return node;
      const tables = targetOf(node) ?? tablesIn(node);
      if (tables === undefined) written = undefined;
      else for (const table of tables) written?.add(table);
      return node;
    },
    transformResult: async ({ result }) => result,
  };
  return {
    writer: writer.withPlugin(plugin),
    begun() {
      written = new Set();
    },
    async beforeCommit(tx) {
      if (tell && written?.size !== 0) await tell(tx, written);
    },
    ended() {
      ledger.wrote(written);
    },
  };
}

/** The one table that an ordinary statement writes; undefined for whatever else, which is looked through whole. */
function targetOf(node: RootOperationNode): Tables {
  if (node.kind !== "InsertQueryNode" && node.kind !== "UpdateQueryNode") return undefined;
  const target = node.kind === "InsertQueryNode" ? node.into : node.table;
  return !node.with && target?.kind === "TableNode" ? new Set([(target as TableNode).table.identifier.name]) : undefined;
}
