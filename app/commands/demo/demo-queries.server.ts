import type { Reads } from "db/database.server";

/** Whether a host here was planted as the demo's: what may be thrown away without asking anybody. */
export const existsEntry = (reads: Reads, verb: string): Promise<boolean> =>
  reads
    .selectFrom("audit_entry")
    .select("id")
    .where("verb", "=", verb)
    .limit(1)
    .executeTakeFirst()
    .then((row) => row !== undefined);
