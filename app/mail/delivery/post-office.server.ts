import { randomUUID } from "node:crypto";
import { plusMinutes } from "~/time/instant";
import type { Compositions, OutboxMessage } from "../letter";
import { messageKinds } from "../message-kind";
import { type Counter, deliverMessage, type MailRoom } from "./deliver-message.server";
import {
  claimDue,
  endAttempt,
  existsDue,
  existsUncertain,
  extendLeases,
  findAbandoned,
  giveBackLeases,
  moveAbandoned,
  settleUncertain,
} from "./outbox-queries.server";
import { openRelay, type Relay } from "./relay.server";
import { uncertainMinutes, type WhenUncertain, whenUncertain } from "./retry-rule";
import { openBucket } from "./token-bucket.server";

export type PostOffice = {
  /** Something was queued: look at once instead of at the next round. */
  nudge(): void;
  /** Hands over all that is due; resolves when nothing is. */
  deliverDue(): Promise<void>;
  /** Finishes what has begun, gives the rest back, hangs up. */
  close(): Promise<void>;
};

type Options = { rounds?: boolean; atOnce?: number; perSecond?: number; relay?: Relay };

const roundMilliseconds = 5_000;
const heartbeatMilliseconds = 20_000;
const farewellMilliseconds = 5_000;
const longestPause = 60_000;

/** Carries the outbox to the relay, in this process, beside any other that does the same. Without a relay, mail is captured. */
export function openPostOffice(room: MailRoom, compositions: Compositions, options: Options = {}): PostOffice {
  const { rounds = true, atOnce = 4, perSecond = 20 } = options;
  const { mailUrl } = room.configuration;
  const relay = options.relay ?? (mailUrl ? openRelay(mailUrl, { connections: atOnce }) : undefined);
  const counter: Counter = { room, worker: randomUUID(), compositions, relay, takeTurn: openBucket(perSecond, atOnce).take };
  const underway = new Set<Promise<void>>();
  let closing = false;
  let pausedUntil = 0;
  let pause = 0;
  let round: Promise<void> | undefined;
  let nudged = false;

  const heartbeat = setInterval(() => {
    if (underway.size > 0) room.write((tx) => extendLeases(tx, counter.worker, room.now())).catch(warn);
  }, heartbeatMilliseconds).unref();
  const timer = rounds ? setInterval(look, roundMilliseconds).unref() : undefined;
  if (rounds) setImmediate(look);

  function look() {
    if (closing || performance.now() < pausedUntil) return;
    nudged = true;
    round ??= lookWhileNudged();
  }

  async function lookWhileNudged() {
    while (nudged && !closing) {
      nudged = false;
      await deliverDue().catch((error) => {
        warn(error);
        rest();
      });
    }
    // In the same breath as the last look, or a nudge that comes now would be lost.
    round = undefined;
  }

  async function deliverDue() {
    await settle();
    while (!closing && performance.now() >= pausedUntil) {
      if (!(await existsDue(room.reads, room.now()))) break;
      const claimed = await room.write((tx) => claimDue(tx, counter.worker, atOnce - underway.size, room.now()));
      for (const message of claimed) start(message);
      if (underway.size >= atOnce) await Promise.race(underway);
      else if (claimed.length === 0) break;
    }
    await Promise.all(underway);
  }

  function start(message: OutboxMessage) {
    const delivery = deliverMessage(counter, message)
      .then(
        (inTrouble) => (inTrouble ? rest() : recover()),
        (error) => {
          warn(error);
          rest();
        },
      )
      .finally(() => underway.delete(delivery));
    underway.add(delivery);
  }

  /** What a worker that died left behind, and what nobody could decide. */
  async function settle() {
    const now = room.now();
    for (const { id, attempt_id } of await findAbandoned(room.reads, now))
      await room.write(async (tx) => {
        if (!attempt_id) return moveAbandoned(tx, id, now, { state: "retrying", not_before: now });
        const problem = "Plenary was interrupted while handing it over: it may have arrived.";
        const moved = await moveAbandoned(tx, id, now, { state: "uncertain", not_before: plusMinutes(now, uncertainMinutes), problem });
        if (moved) await endAttempt(tx, attempt_id, { outcome: "uncertain", reply: "interrupted" }, now);
      });
    const kinds = (rule: WhenUncertain) => messageKinds.filter((kind) => whenUncertain[kind] === rule);
    if (!(await existsUncertain(room.reads, [...kinds("send-again"), ...kinds("drop")], now))) return;
    await room.write(async (tx) => {
      await settleUncertain(tx, kinds("send-again"), now, { state: "retrying" });
      await settleUncertain(tx, kinds("drop"), now, { state: "cancelled" });
    });
  }

  function rest() {
    pause = Math.min(longestPause, pause === 0 ? roundMilliseconds : pause * 2);
    pausedUntil = performance.now() + pause;
  }

  function recover() {
    pause = 0;
  }

  return {
    nudge: look,
    deliverDue,
    async close() {
      closing = true;
      clearInterval(timer);
      clearInterval(heartbeat);
      await Promise.race([Promise.all([round, ...underway]), new Promise((resolve) => setTimeout(resolve, farewellMilliseconds).unref())]);
      await room.write((tx) => giveBackLeases(tx, counter.worker)).catch(warn);
      relay?.close();
    },
  };
}

/** Without names or addresses: the log is read by more people than the outbox. */
const warn = (error: unknown) => console.warn("The post office could not go on:", error instanceof Error ? error.message : "unknown fault");
