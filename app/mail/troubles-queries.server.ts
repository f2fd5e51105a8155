import type { Reads } from "db/database.server";
import { asCount } from "db/dialects/counts";

/** Messages of one event that wait for a person: drafts to review, and those that did not arrive. */
export async function countTroubles(reads: Reads, event: { id: string }): Promise<{ toReview: number; failed: number }> {
  const rows = await reads
    .selectFrom("message")
    .select((eb) => ["state", asCount(eb).as("number")])
    .where("event_id", "=", event.id)
    .where("state", "in", ["draft", "failed", "bounced"])
    .groupBy("state")
    .execute();
  const sum = (states: string[]) =>
    rows.filter(({ state }) => states.includes(state)).reduce((total, row) => total + Number(row.number), 0);
  return { toReview: sum(["draft"]), failed: sum(["failed", "bounced"]) };
}
