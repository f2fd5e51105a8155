import type { Reads } from "db/database.server";

/**
 * Whether somebody is more to the host than a member of one delegation: registered otherwise, a speaker, a focal point, invited, or asked
 * into a closed session by name. What their link opens, and how their own record reads, is then no business of whoever named them.
 */
export async function isKnownOtherwise(reads: Reads, { id, personId }: { id: string; personId: string }): Promise<boolean> {
  const rows = await reads
    .selectFrom("registration")
    .select("person_id")
    .where("person_id", "=", personId)
    .where("id", "!=", id)
    .unionAll(reads.selectFrom("speaker").select("person_id").where("person_id", "=", personId))
    .unionAll(reads.selectFrom("focal_point").select("person_id").where("person_id", "=", personId))
    .unionAll(reads.selectFrom("invitation").select("person_id").where("person_id", "=", personId))
    .unionAll(reads.selectFrom("session_guest").select("person_id").where("person_id", "=", personId))
    .limit(1)
    .execute();
  return rows.length > 0;
}
