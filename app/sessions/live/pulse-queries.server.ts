import type { Reads } from "db/database.server";
import type { Pulse } from "./pulse";

/** Removed sessions count too: to be removed is a change. */
export async function findPulse(reads: Reads, event: { id: string }): Promise<Pulse> {
  const { line } = await reads
    .selectFrom("audit_entry")
    .select((eb) => eb.fn.max("number").as("line"))
    .where("event_id", "=", event.id)
    .executeTakeFirstOrThrow();
  const { revisions } = await reads
    .selectFrom("session")
    .select((eb) => eb.fn.sum("revision").as("revisions"))
    .where("event_id", "=", event.id)
    .executeTakeFirstOrThrow();
  return { revisions: Number(revisions ?? 0), line: Number(line ?? 0) };
}
