import type { Tx } from "db/database.server";
import { no, type Outcome, yes } from "db/outcome";
import { record } from "~/audit/record.server";
import type { Instant } from "~/time/instant";
import { findPerson, updatePerson } from "./people-queries.server";
import type { By, Person, PersonDetails } from "./person";

/** `revision`: the state the one who changes had in sight. */
export type PersonChange = PersonDetails & { id: string; revision: number };

/** What a host knows of a person. What was printed of them at an event stays as printed there. */
export async function changePerson(
  tx: Tx,
  by: By,
  { id, revision, ...details }: PersonChange,
  now: Instant,
): Promise<Outcome<Person, "no-such-person" | "changed-since">> {
  const person = await findPerson(tx, by.hostId, id);
  if (!person) return no("no-such-person");
  if (person.revision !== revision || !(await updatePerson(tx, person, details))) return no("changed-since");
  record(tx, { ...by, personId: id, verb: "person.changed", subjectId: id, at: now });
  return yes({ ...person, ...details, revision: revision + 1 });
}
