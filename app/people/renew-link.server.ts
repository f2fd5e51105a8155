import type { Tx } from "db/database.server";
import { record } from "~/audit/record.server";
import type { Instant } from "~/time/instant";
import { raiseGenerations } from "./people-queries.server";
import type { By, Person } from "./person";

/** Every link and calendar feed this person had is worth nothing from now on. */
export async function renewLink(tx: Tx, by: By, person: Person, now: Instant) {
  await raiseGenerations(tx, person);
  record(tx, { ...by, personId: person.id, verb: "person.link-renewed", subjectId: person.id, at: now });
}
