import type { Reads } from "db/database.server";
import { asCount } from "db/dialects/counts";
import { overStates } from "./registration";

/** `waitingForHost`: proven requests that only the host can settle. `people`: everybody who is not out. */
export type Headcount = { people: number; waitingForHost: number };

export async function countPeople(reads: Reads, event: { id: string }): Promise<Headcount> {
  const row = await reads
    .selectFrom("registration")
    .select((eb) => [
      asCount(eb).as("people"),
      asCount(eb)
        .filterWhere((where) => where.and([where("state", "=", "awaiting-host"), where("held_until", "is", null)]))
        .as("waiting"),
    ])
    .where("event_id", "=", event.id)
    .where("state", "not in", overStates)
    .executeTakeFirstOrThrow();
  return { people: Number(row.people), waitingForHost: Number(row.waiting) };
}
