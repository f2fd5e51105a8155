import type { Instant } from "~/time/instant";
import { messageIdOf } from "./address-mail.server";
import type { MailRoom } from "./deliver-message.server";
import { stepOutOfDoubt } from "./doubt-rule";
import { type Doubt, findDoubts, findLastTaken, moveDoubt } from "./doubts-queries.server";
import { endAttempt } from "./ledger-queries.server";
import type { Relay } from "./relay.server";
import { type Answer, cannotTell, type Witness } from "./witness";

/** Asks the witness what became of the messages nobody is sure of, and does what follows. */
export async function settleDoubts(room: MailRoom, relay: Relay | undefined, witness: Witness | undefined): Promise<void> {
  const doubts = await findDoubts(room.reads, room.now());
  if (doubts.length === 0) return;
  const answers = await ask(room, relay, witness, doubts);
  for (const doubt of doubts) await settle(room, doubt, answers.get(doubt.id) ?? cannotTell("Nobody was asked."));
}

/** By the message's id. */
async function ask(room: MailRoom, relay: Relay | undefined, witness: Witness | undefined, doubts: Doubt[]): Promise<Map<string, Answer>> {
  if (!witness) return new Map();
  // A relay that has just been spoken to has written in its log, which thereby shows that it is kept
  await relay?.knock();
  const handOver = ({ id, startedAt }: { id: string; startedAt: Instant }) => ({
    messageId: messageIdOf({ id }, room.configuration.mailFrom),
    startedAt,
  });
  const answers = await witness.ask(doubts.map(handOver), (await findLastTaken(room.reads, 20)).map(handOver));
  return new Map(doubts.map((doubt) => [doubt.id, answers.get(handOver(doubt).messageId) ?? cannotTell("It was not answered.")]));
}

const settle = (room: MailRoom, doubt: Doubt, answer: Answer) =>
  room.write(async (tx) => {
    const now = room.now();
    if (!(await moveDoubt(tx, doubt, stepOutOfDoubt(doubt, answer, now))) || answer.knows !== "accepted") return;
    await endAttempt(tx, doubt.attemptId, { outcome: "sent", reply: `By the relay's own record: ${answer.reply}` }, doubt.since);
  });
