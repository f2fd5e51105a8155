import type { Tx } from "db/database.server";
import { rowOf } from "./people-queries.server";
import type { PersonDetails } from "./person";

/** Many at once, known by name and position alone. */
export async function insertPersons(
  tx: Tx,
  hostId: string,
  persons: readonly (Pick<PersonDetails, "name" | "position"> & { id: string })[],
  now: string,
) {
  const blank = { rankOrTitle: "", salutation: "", otherScriptName: "", organisationId: null };
  const fresh = { link_generation: 1, feed_generation: 1, revision: 1, badge_name: "", account_id: null, created_at: now, erased_at: null };
  const rows = persons.map(({ id, name, position }) => ({ id, host_id: hostId, ...rowOf({ ...blank, name, position }), ...fresh }));
  for (let at = 0; at < rows.length; at += 500)
    await tx
      .insertInto("person")
      .values(rows.slice(at, at + 500))
      .execute();
}
