import type { Tx } from "db/database.server";
import type { Verb } from "~/audit/audit-words";
import { record } from "~/audit/record.server";
import type { By } from "~/people/person";
import type { Instant } from "~/time/instant";
import { noteChanged } from "../registration-queries.server";

type Registered = { registrationId: string; personId: string };

/** Calendars hear of it by the moment their owner's registration was last changed. */
export async function noteSessionPlace(
  tx: Tx,
  by: By,
  { registrationId, personId }: Registered,
  verb: Extract<Verb, `session.${string}`>,
  now: Instant,
) {
  await noteChanged(tx, registrationId, now);
  record(tx, { ...by, personId, verb, subjectId: registrationId, at: now });
}
