import type { Reads } from "db/database.server";
import { asCount } from "db/dialects/counts";
import { whenUncertain } from "./delivery/doubt-rule";
import { messageKinds } from "./message-kind";

type Troubles = { toReview: number; failed: number; uncertain: number };

/** Messages of one event that wait for a person: drafts to review, those that did not arrive, those of which nobody can tell. */
export async function countTroubles(reads: Reads, event: { id: string }): Promise<Troubles> {
  const rows = await reads
    .selectFrom("message")
    .select((eb) => ["state", asCount(eb).as("number")])
    .where("event_id", "=", event.id)
    .where(({ and, eb, or }) =>
      or([eb("state", "in", ["draft", "failed", "bounced"]), and([eb("state", "=", "uncertain"), eb("kind", "in", kindsWePutToTheTeam)])]),
    )
    .groupBy("state")
    .execute();
  const sum = (states: string[]) =>
    rows.filter(({ state }) => states.includes(state)).reduce((total, row) => total + Number(row.number), 0);
  return { toReview: sum(["draft"]), failed: sum(["failed", "bounced"]), uncertain: sum(["uncertain"]) };
}

/** The others are settled by a rule of their own within minutes. */
const kindsWePutToTheTeam = messageKinds.filter((kind) => whenUncertain[kind] === "ask");
