import type { Reads, Tx } from "db/database.server";
import { type Checks, clashRules, usualChecks } from "./clash";

type EventKey = { id: string };

/** What the host decided for each rule, the usual where they did not. */
export async function findChecks(reads: Reads, event: EventKey): Promise<Checks> {
  const rows = await reads.selectFrom("clash_rule").select(["rule", "verdict", "minutes"]).where("event_id", "=", event.id).execute();
  const said = Object.fromEntries(rows.map(({ rule, verdict }) => [rule, verdict]));
  return {
    verdicts: { ...usualChecks.verdicts, ...said },
    minutesBetweenRooms: rows.find(({ rule }) => rule === "too-little-time")?.minutes ?? usualChecks.minutesBetweenRooms,
  };
}

export async function writeChecks(tx: Tx, event: EventKey, { verdicts, minutesBetweenRooms }: Checks) {
  await tx.deleteFrom("clash_rule").where("event_id", "=", event.id).execute();
  await tx
    .insertInto("clash_rule")
    .values(
      clashRules.map((rule) => ({
        event_id: event.id,
        rule,
        verdict: verdicts[rule],
        minutes: rule === "too-little-time" ? minutesBetweenRooms : null,
      })),
    )
    .execute();
}
