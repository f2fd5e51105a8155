import type { Reads } from "db/database.server";
import { hashOf } from "db/identity.server";

/** Where a host's history stood at some time. Kept outside the database, it shows a history whose end was cut off. */
export type HistoryHead = { hostId: string; number: number; hash: string };

const rowsAtOnce = 5_000;

/** The number of the first entry whose hash does not follow from the one before it; undefined when the chain is whole. */
export async function findBrokenLink(reads: Reads, hostId: string): Promise<number | undefined> {
  let [number, previous] = [0, ""];
  for (;;) {
    const rows = await findEntriesAfter(reads, hostId, number);
    for (const { hash, ...row } of rows) {
      number += 1;
      if (row.number !== number || row.previous_hash !== previous || hash !== hashOf(JSON.stringify(Object.values(row)))) return number;
      previous = hash;
    }
    if (rows.length < rowsAtOnce) return undefined;
  }
}

/** The last entry of each host. */
export const findHistoryHeads = (reads: Reads): Promise<HistoryHead[]> =>
  reads
    .selectFrom("audit_entry as entry")
    .select(["entry.host_id as hostId", "entry.number", "entry.hash"])
    .where("entry.number", "=", (query) =>
      query
        .selectFrom("audit_entry as any")
        .select(({ fn }) => fn.max("any.number").as("last"))
        .whereRef("any.host_id", "=", "entry.host_id"),
    )
    .orderBy("entry.host_id")
    .execute();

/** Those of the kept heads that no longer stand where they stood. */
export async function findLostHeads(reads: Reads, kept: readonly HistoryHead[]): Promise<HistoryHead[]> {
  const lost: HistoryHead[] = [];
  for (const head of kept) {
    const found = await reads
      .selectFrom("audit_entry")
      .select("hash")
      .where("host_id", "=", head.hostId)
      .where("number", "=", head.number)
      .executeTakeFirst();
    if (found?.hash !== head.hash) lost.push(head);
  }
  return lost;
}

/** In the order in which `appendToChain` hashes them. */
const findEntriesAfter = (reads: Reads, hostId: string, number: number) =>
  reads
    .selectFrom("audit_entry")
    .select([
      "id",
      "host_id",
      "number",
      "event_id",
      "person_id",
      "actor_kind",
      "actor_id",
      "verb",
      "subject_id",
      "facts",
      "at",
      "previous_hash",
      "hash",
    ])
    .where("host_id", "=", hostId)
    .where("number", ">", number)
    .orderBy("number")
    .limit(rowsAtOnce)
    .execute();
