import type { Tx } from "db/database.server";
import { no, yes } from "db/outcome";
import { type Instant, plusMinutes } from "~/time/instant";
import type { MailRoom } from "./deliver-message.server";
import { quietMinutes } from "./doubt-rule";
import { type Abandoned, abandoned, findAbandoned, moveAbandoned } from "./leases-queries.server";
import { countSpoiled, endAttempt } from "./ledger-queries.server";
import { nextTry } from "./retry-rule";

/** Messages whose worker went silent: back to the queue if their attempt had not begun, undecided if it had. */
export async function takeUpAbandoned(room: MailRoom, inHand: ReadonlySet<string>): Promise<void> {
  const now = room.now();
  for (const message of await findAbandoned(room.reads, now)) {
    if (inHand.has(message.id)) continue;
    const { id, attemptId } = message;
    if (attemptId) await room.write((tx) => doubt(tx, id, attemptId, now));
    else await room.write((tx) => putBack(tx, message, now));
  }
}

async function doubt(tx: Tx, id: string, attemptId: string, now: Instant) {
  const problem = "Plenary was interrupted while handing it over: it may have arrived.";
  const moved = await moveAbandoned(tx, id, now, { state: "uncertain", not_before: plusMinutes(now, quietMinutes), problem });
  if (moved) await endAttempt(tx, attemptId, { outcome: "uncertain", reply: abandoned }, now);
}

/** Once is an accident and tried at once; a letter whose writing ends the process each time waits longer and longer. */
async function putBack(tx: Tx, { id, datedAt }: Abandoned, now: Instant) {
  const tries = await countSpoiled(tx, { id });
  const at = tries === 1 ? now : nextTry(tries, datedAt, now, Math.random());
  const problem = "Plenary was interrupted while writing it.";
  const moved = await moveAbandoned(tx, id, now, at ? { state: "retrying", not_before: at, problem } : { state: "failed", problem });
  return moved ? yes(undefined) : no("alive");
}
