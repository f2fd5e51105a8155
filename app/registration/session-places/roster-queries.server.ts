import type { Reads } from "db/database.server";
import type { RegistrationState } from "../registration";

/** Somebody who has a place in a session or waits for one, with the organisation that tells two of a name apart. */
export type Listed = { registrationId: string; personId: string; categoryId: string; label: string; state: RegistrationState };

/** Those of these registrations, in the order of their names. */
export async function findListed(reads: Reads, event: { id: string }, registrationIds: readonly string[]): Promise<Listed[]> {
  if (registrationIds.length === 0) return [];
  const rows = await reads
    .selectFrom("registration as r")
    .leftJoin("organisation as o", "o.id", "r.organisation_id")
    .select(["r.id", "r.person_id", "r.category_id", "r.name", "r.state", "o.name as organisation"])
    .where("r.event_id", "=", event.id)
    .where("r.id", "in", registrationIds)
    .orderBy("r.sort_key")
    .orderBy("r.id")
    .execute();
  return rows.map((row) => ({
    registrationId: row.id,
    personId: row.person_id,
    categoryId: row.category_id,
    label: row.organisation ? `${row.name} (${row.organisation})` : row.name,
    state: row.state,
  }));
}
