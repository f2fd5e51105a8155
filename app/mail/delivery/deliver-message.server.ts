import { setTimeout as wait } from "node:timers/promises";
import type { Reads, Tx, Write } from "db/database.server";
import { hashOf, newId } from "db/identity.server";
import type { Configuration } from "~/configuration.server";
import { type Instant, plusMinutes } from "~/time/instant";
import { insertCapturedMail } from "../captured-queries.server";
import type { Compose, Compositions, OutboxMessage } from "../letter";
import { ownTurn } from "../own-turn.server";
import { addressMail, type Mail } from "./address-mail.server";
import { quietMinutes } from "./doubt-rule";
import { beginAttempt, conclude, countSpoiled, endAttempt, moveOn, type Step } from "./ledger-queries.server";
import { sourceOf } from "./mail-source.server";
import type { MadeMail, Relay } from "./relay.server";
import type { Delivery } from "./relay-answer.server";
import { mostSpoiledTries, nextTry } from "./retry-rule";

/** What the post office needs of its house. */
export type MailRoom = {
  reads: Reads;
  write: Write;
  now(): Instant;
  configuration: Pick<Configuration, "mailUrl" | "mailFrom" | "mailLog" | "mailConnections" | "mailPerSecond" | "mailPerDomain">;
};

/** Where a worker stands: its house, its name, and the relay, or none where mail is captured. */
export type Counter = {
  room: MailRoom;
  worker: string;
  compositions: Compositions;
  relay: Relay | undefined;
  takeTurn(addresses: readonly string[]): Promise<void>;
  /** For what has happened already; committed with the next write, a moment later. */
  writeLate: Write;
  /** Ends when the post office has closed, whatever is still in hand. */
  closed: AbortSignal;
};

/** What the relay made of it: it answered, it is in trouble, or it was never asked. */
export type Mood = { relay: "answers" } | { relay: "troubled"; reply: string } | { relay: "not-asked" };

/** Composes, puts into bytes, writes the ledger's line, hands over, notes what became of it. */
export async function deliverMessage(counter: Counter, message: OutboxMessage): Promise<Mood> {
  const { room, worker, relay } = counter;
  const prepared = await prepare(counter, message);
  if ("step" in prepared) {
    await room.write((tx) => prepared.step(tx, worker));
    return { relay: "not-asked" };
  }
  try {
    return await handOver(counter, message, prepared);
  } finally {
    if ("key" in prepared.made) relay?.forget(prepared.made);
  }
}

/** What is kept of a letter while it waits for its turn. */
type Prepared = Pick<Mail, "to" | "subject"> & { contentMark: string | null; made: MadeMail | CapturedSource };
type CapturedSource = { hash: string; source: Buffer };
type Unprepared = { step(tx: Tx, worker: string): Promise<unknown> };

async function prepare({ compositions, relay, room }: Counter, message: OutboxMessage): Promise<Prepared | Unprepared> {
  const compose = compositions[message.kind] as Compose<typeof message.kind>;
  try {
    await ownTurn();
    const composed = await compose(message, room.now());
    await ownTurn();
    if (composed.ok) {
      const mail = addressMail(composed.value, message, room.configuration.mailFrom);
      const { to, subject } = mail;
      const made = relay ? await relay.make(mail) : await capture(mail);
      return { to, subject, contentMark: composed.value.contentMark ?? null, made };
    }
    const step: Step =
      composed.why === "no-address"
        ? { state: "failed", problem: "There is no mail address to write to." }
        : { state: "cancelled", problem: "It had lost its point before it could be sent." };
    return { step: (tx, worker) => moveOn(tx, message, worker, step) };
  } catch (error) {
    return { step: (tx, worker) => setAside(tx, message, worker, error, room.now()) };
  }
}

async function handOver(counter: Counter, message: OutboxMessage, { to, subject, contentMark, made }: Prepared): Promise<Mood> {
  const { room, worker, relay } = counter;
  if (relay) await counter.takeTurn(to);
  const addresses = to.join(", ");
  const attempt = await room.write((tx) => beginAttempt(tx, message, worker, { addresses, hash: made.hash, contentMark }, room.now()));
  if (!attempt) return { relay: "not-asked" };
  const delivery: Delivery = "key" in made ? await relay!.deliver(made) : { outcome: "sent", reply: "Captured: no relay is set." };
  const now = room.now();
  const step = stepAfter(delivery, message, attempt.number, now);
  await untilWritten(counter, async (tx) => {
    if ("source" in made) await insertCapturedMail(tx, captured(message, { addresses, subject }, made.source, now));
    await endAttempt(tx, attempt.id, delivery, now);
    await conclude(tx, message, worker, attempt, step);
  });
  return delivery.outcome === "retry" && delivery.pause ? { relay: "troubled", reply: delivery.reply } : { relay: "answers" };
}

/** One that cannot be written is tried twice more and never holds up the others. */
async function setAside(tx: Tx, message: OutboxMessage, worker: string, error: unknown, now: Instant) {
  const tries = await countSpoiled(tx, message);
  const problem = `This message could not be written: ${error instanceof Error ? error.message.slice(0, 200) : "unknown fault"}`;
  const again = tries < mostSpoiledTries ? nextTry(tries, message.datedAt, now, Math.random()) : undefined;
  await moveOn(tx, message, worker, again ? { state: "retrying", not_before: again, problem } : { state: "failed", problem });
}

function stepAfter(delivery: Delivery, message: OutboxMessage, attempts: number, now: Instant): Step {
  const problem = delivery.reply;
  if (delivery.outcome === "sent") return { state: "sent", sent_at: now, problem: null };
  if (delivery.outcome === "refused") return { state: "failed", problem };
  if (delivery.outcome === "uncertain") return { state: "uncertain", problem, not_before: plusMinutes(now, quietMinutes) };
  const again = nextTry(attempts, message.datedAt, now, Math.random());
  return again ? { state: "retrying", not_before: again, problem } : { state: "failed", problem: `Given up after three days. ${problem}` };
}

/** What the relay said is kept until it is on file: on a full disk, until there is room again. */
async function untilWritten({ writeLate, closed }: Counter, deed: (tx: Tx) => Promise<void>) {
  for (let pause = 500; ; pause = Math.min(pause * 2, 5_000)) {
    try {
      return await writeLate(deed);
    } catch (error) {
      if (closed.aborted) throw error;
      await wait(pause, undefined, { signal: closed }).catch(() => {});
    }
  }
}

async function capture(mail: Mail): Promise<CapturedSource> {
  const source = await sourceOf(mail.parts);
  return { hash: hashOf(source), source };
}

const captured = (
  message: OutboxMessage,
  { addresses, subject }: { addresses: string; subject: string },
  source: Buffer,
  now: Instant,
) => ({
  id: newId(),
  message_id: message.id,
  mail_address: addresses,
  subject,
  source: source.toString("latin1"),
  captured_at: now,
});
