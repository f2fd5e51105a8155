import type { Tx } from "db/database.server";
import { record } from "~/audit/record.server";
import type { By } from "~/people/person";
import type { Instant } from "~/time/instant";
import { findOrganisationByName, insertOrganisation } from "./delegations-queries.server";

/**
 * The id of the host's organisation of this name, whatever its case or accents; null for no name. An old one keeps its spelling.
 * `found`: by whoever has looked it up already.
 */
export async function findOrAddOrganisation(
  tx: Tx,
  by: By,
  organisation: { name: string; jurisdictionCode: string | null },
  now: Instant,
  found?: string,
): Promise<string | null> {
  if (organisation.name === "") return null;
  const known = found ?? (await findOrganisationByName(tx, by.hostId, organisation.name));
  if (known) return known;
  const id = await insertOrganisation(tx, by.hostId, organisation, now);
  record(tx, { ...by, verb: "organisation.added", subjectId: id, at: now });
  return id;
}
