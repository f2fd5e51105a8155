import type { Reads } from "db/database.server";

/** In whose name a file is planted into a host that exists. */
export const findFirstOwner = (reads: Reads, hostId: string): Promise<string | undefined> =>
  reads
    .selectFrom("team_role")
    .select("account_id")
    .where("host_id", "=", hostId)
    .where("event_id", "is", null)
    .where("role", "=", "owner")
    .orderBy("created_at")
    .orderBy("id")
    .executeTakeFirst()
    .then((row) => row?.account_id);
