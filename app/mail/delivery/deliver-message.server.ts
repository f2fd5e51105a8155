import type { Reads, Tx, Write } from "db/database.server";
import { hashOf, newId } from "db/identity.server";
import { type Instant, plusMinutes } from "~/time/instant";
import type { Compose, Compositions, Letter, OutboxMessage } from "../letter";
import { type BuiltMail, buildMail } from "./build-mail.server";
import { beginAttempt, countSpoiled, endAttempt, insertCapturedMail, moveOn, type Step } from "./outbox-queries.server";
import type { Delivery, Relay } from "./relay.server";
import { mostSpoiledTries, nextTry, uncertainMinutes } from "./retry-rule";

/** What the post office needs of its house. */
export type MailRoom = {
  reads: Reads;
  write: Write;
  now(): Instant;
  configuration: { mailUrl: string | undefined; mailFrom: string };
};

/** Where a worker stands: its house, its name, and the relay, or none where mail is captured. */
export type Counter = { room: MailRoom; worker: string; compositions: Compositions; relay: Relay | undefined; takeTurn(): Promise<void> };

/** Composes, builds, writes the ledger's line, hands over, notes what became of it. True when the relay is in trouble. */
export async function deliverMessage(counter: Counter, message: OutboxMessage): Promise<boolean> {
  const { room, worker, compositions, relay } = counter;
  const prepared = await prepare(compositions[message.kind] as Compose<typeof message.kind>, message, room);
  if ("step" in prepared) {
    await room.write((tx) => prepared.step(tx, worker));
    return false;
  }
  const { letter, mail } = prepared;
  await counter.takeTurn();
  const attempt = await room.write((tx) => beginAttempt(tx, message, worker, mail.to.join(", "), room.now()));
  if (!attempt) return false;
  const delivery: Delivery = relay ? await relay.deliver(mail) : { outcome: "sent", reply: "Captured: no relay is set." };
  const now = room.now();
  await room.write(async (tx) => {
    if (!relay) await insertCapturedMail(tx, captured(message, mail, now));
    await endAttempt(tx, attempt.id, delivery, now);
    await moveOn(tx, message, worker, stepAfter(delivery, message, letter, mail, attempt.number, now));
  });
  return delivery.outcome === "retry" && delivery.pause;
}

type Prepared = { letter: Letter; mail: BuiltMail } | { step(tx: Tx, worker: string): Promise<unknown> };

async function prepare(compose: Compose<OutboxMessage["kind"]>, message: OutboxMessage, room: MailRoom): Promise<Prepared> {
  try {
    const composed = await compose(message, room.now());
    if (composed.ok) return { letter: composed.value, mail: await buildMail(composed.value, message, room.configuration.mailFrom) };
    const step: Step =
      composed.why === "no-address"
        ? { state: "failed", problem: "There is no mail address to write to." }
        : { state: "cancelled", problem: "It had lost its point before it could be sent." };
    return { step: (tx, worker) => moveOn(tx, message, worker, step) };
  } catch (error) {
    return { step: (tx, worker) => setAside(tx, message, worker, error, room.now()) };
  }
}

/** One that cannot be written is tried twice more and never holds up the others. */
async function setAside(tx: Tx, message: OutboxMessage, worker: string, error: unknown, now: Instant) {
  const tries = await countSpoiled(tx, message);
  const problem = `This message could not be written: ${error instanceof Error ? error.message.slice(0, 200) : "unknown fault"}`;
  const again = tries < mostSpoiledTries ? nextTry(tries, message.datedAt, now, Math.random()) : undefined;
  await moveOn(tx, message, worker, again ? { state: "retrying", not_before: again, problem } : { state: "failed", problem });
}

function stepAfter(delivery: Delivery, message: OutboxMessage, letter: Letter, mail: BuiltMail, attempts: number, now: Instant): Step {
  const problem = delivery.reply;
  if (delivery.outcome === "sent")
    return { state: "sent", sent_at: now, sent_hash: hashOf(mail.source), problem: null, content_mark: letter.contentMark ?? null };
  if (delivery.outcome === "refused") return { state: "failed", problem };
  if (delivery.outcome === "uncertain") return { state: "uncertain", problem, not_before: plusMinutes(now, uncertainMinutes) };
  const again = nextTry(attempts, message.datedAt, now, Math.random());
  return again ? { state: "retrying", not_before: again, problem } : { state: "failed", problem: `Given up after three days. ${problem}` };
}

const captured = (message: OutboxMessage, mail: BuiltMail, now: Instant) => ({
  id: newId(),
  message_id: message.id,
  mail_address: mail.to.join(", "),
  subject: mail.subject,
  source: mail.source.toString("latin1"),
  captured_at: now,
});
