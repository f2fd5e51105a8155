import { randomUUID } from "node:crypto";
import { findHold } from "../hold/hold-queries.server";
import type { Compositions, OutboxMessage } from "../letter";
import { priorities } from "../message-kind";
import { type Counter, deliverMessage, type MailRoom, type Mood } from "./deliver-message.server";
import { openLateWrites } from "./late-writes.server";
import { claimDue, existsDue, extendLeases, giveBackLeases } from "./leases-queries.server";
import { openPostfixLog } from "./postfix-log.server";
import { openRelay, type Relay } from "./relay.server";
import { openRest } from "./rest.server";
import { settleDoubts } from "./settle-doubts.server";
import { takeUpAbandoned } from "./take-up-abandoned.server";
import { openTurns } from "./turns.server";
import type { Witness } from "./witness";

export type PostOffice = {
  /** Something was queued: look at once instead of at the next round. */
  nudge(): void;
  /** Hands over all that is due; resolves when nothing is, and nothing is in hand. */
  deliverDue(): Promise<void>;
  /** Finishes what has begun, gives the rest back, hangs up. */
  close(): Promise<void>;
};

type Options = { rounds?: boolean; atOnce?: number; perSecond?: number; perDomain?: number; relay?: Relay; witness?: Witness };

const roundMilliseconds = 5_000;
const heartbeatMilliseconds = 20_000;
/** Under a second's worth at the usual rate: another process must not sit idle beside what this one keeps for later. */
const mostAhead = 12;
const farewellMilliseconds = 5_000;

/** Carries the outbox to the relay, in this process, beside any other that does the same. Without a relay, mail is captured. */
export function openPostOffice(room: MailRoom, compositions: Compositions, options: Options = {}): PostOffice {
  const { mailUrl, mailLog, mailConnections, mailPerSecond, mailPerDomain } = room.configuration;
  const { rounds = true, atOnce = mailConnections, perSecond = mailPerSecond } = options;
  const perDomain = options.perDomain ?? (options.perSecond ? perSecond : mailPerDomain);
  const relay = options.relay ?? (mailUrl ? openRelay(mailUrl, { connections: atOnce }) : undefined);
  const witness = options.witness ?? (mailLog ? openPostfixLog(mailLog) : undefined);
  const closing = new AbortController();
  const inHand = new Map<string, Promise<void>>();
  const { write, writeLate } = openLateWrites(room.write, () => inHand.size);
  const counter: Counter = {
    ...{ room: { ...room, write }, compositions, relay, worker: randomUUID(), closed: closing.signal, writeLate },
    takeTurn: openTurns({ perSecond, perDomain, atOnce }),
  };
  const rest = openRest(room, mailUrl);
  let ahead: OutboxMessage[] = [];
  const held = () => [...inHand.keys(), ...idsOf(ahead)];
  let open = true;
  let bell = Promise.withResolvers<void>();
  let working: Promise<void> | undefined;
  let lookedBackAt = Number.NEGATIVE_INFINITY;

  const heartbeat = setInterval(() => {
    if (held().length > 0) room.write((tx) => extendLeases(tx, counter.worker, held(), room.now())).catch(warn);
  }, heartbeatMilliseconds).unref();
  const timer = rounds ? setInterval(look, roundMilliseconds).unref() : undefined;
  if (rounds) setImmediate(look);

  function look() {
    if (!open || rest.lasts()) return;
    bell.resolve();
    working ??= work(false);
  }

  async function work(lookBack: boolean) {
    let rung: boolean;
    do {
      rung = await deliverAll(lookBack).catch((error) => {
        warn(error);
        rest.begin();
        return false;
      });
    } while (rung && open);
    // In the same breath as the last look at the bell, or a nudge that comes now would be lost.
    working = undefined;
  }

  /** True when the bell rang after the last look at the queue. */
  async function deliverAll(lookBack: boolean): Promise<boolean> {
    if (await findHold(room.reads)) return false;
    if (lookBack) lookedBackAt = Number.NEGATIVE_INFINITY;
    for (;;) {
      bell = Promise.withResolvers<void>();
      let rung = false;
      bell.promise.then(() => (rung = true));
      if (performance.now() - lookedBackAt >= roundMilliseconds) await lookBackOnce();
      const next = await takeNext();
      for (const message of next) start(message);
      if (inHand.size === 0) return rung;
      if (next.length === 0 || inHand.size >= atOnce) await Promise.race([...inHand.values(), bell.promise]);
    }
  }

  /** Claimed some ahead, for each claim is a commit; what is more urgent than those still goes before them. */
  async function takeNext(): Promise<OutboxMessage[]> {
    if (!open || rest.lasts()) return giveBackAhead();
    const free = rest.isTrying() ? 1 - inHand.size : atOnce - inHand.size;
    if (free <= 0) return [];
    const [first] = ahead;
    if (await existsDue(room.reads, room.now(), first && priorities[first.kind])) {
      const limit = first || rest.isTrying() ? free : free + mostAhead;
      ahead.unshift(...(await write((tx) => claimDue(tx, counter.worker, limit, room.now()))));
    }
    return ahead.splice(0, free);
  }

  async function giveBackAhead(): Promise<[]> {
    if (ahead.length > 0) await write((tx) => giveBackLeases(tx, counter.worker, idsOf(ahead)));
    ahead = [];
    return [];
  }

  function start(message: OutboxMessage) {
    const delivery = deliverMessage(counter, message)
      .then(hear, (error) => {
        warn(error);
        rest.begin();
      })
      .finally(() => inHand.delete(message.id));
    inHand.set(message.id, delivery);
  }

  function hear(mood: Mood) {
    if (mood.relay === "troubled") rest.begin(mood.reply);
    else if (mood.relay === "answers") rest.end();
  }

  /** What a worker that died left behind, and what nobody could decide. */
  async function lookBackOnce() {
    lookedBackAt = performance.now();
    await takeUpAbandoned(room, new Set(held()));
    await settleDoubts(room, relay, witness);
  }

  return {
    nudge: look,
    async deliverDue() {
      while (working) await working;
      working = work(true);
      await working;
    },
    async close() {
      open = false;
      clearInterval(timer);
      clearInterval(heartbeat);
      bell.resolve();
      await Promise.race([working, new Promise((resolve) => setTimeout(resolve, farewellMilliseconds).unref())]);
      closing.abort();
      await room.write((tx) => giveBackLeases(tx, counter.worker)).catch(warn);
      relay?.close();
    },
  };
}

const idsOf = (messages: OutboxMessage[]) => messages.map(({ id }) => id);

/** Without names or addresses: the log is read by more people than the outbox. */
const warn = (error: unknown) => console.warn("The post office could not go on:", error instanceof Error ? error.message : "unknown fault");
