import type { Database, Tx } from "db/database.server";
import { unheard } from "db/unheard";

/** Rows that stand for anything a deed may write: there is one of each code. */
export const insert = (tx: Tx, code: string) => inserting(tx, code).execute();
export const insertUnheard = (tx: Tx, code: string) => inserting(tx, code).modifyEnd(unheard).execute();

const inserting = (tx: Tx, code: string) => tx.insertInto("jurisdiction").values({ code, kind: "own" });

/** Those that are there, in order. */
export const codes = async ({ reads }: Pick<Database, "reads">): Promise<string[]> =>
  (await reads.selectFrom("jurisdiction").select("code").orderBy("code").execute()).map(({ code }) => code);
