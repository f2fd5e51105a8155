import type { Tx } from "db/database.server";
import { no, type Outcome, yes } from "db/outcome";
import { actorOf, type Organiser } from "~/accounts/organiser.server";
import type { Verb } from "~/audit/audit-words";
import { record } from "~/audit/record.server";
import type { MessageState } from "~/mail/message-state";
import { changeState, findMessage } from "~/mail/messages-queries.server";
import { wakePostOffice } from "~/mail/queue-message.server";
import type { Instant } from "~/time/instant";
import type { MessageDeed } from "./message-deed";

export const mayDo = (deed: MessageDeed, state: MessageState) => from[deed].includes(state);

const from: Record<MessageDeed, readonly MessageState[]> = {
  send: ["failed", "uncertain", "bounced", "retrying"],
  cancel: ["draft", "queued", "retrying"],
  arrived: ["uncertain"],
};

export type SettleRefusal = "no-such-message" | "no-longer";

/** Sends it again at once under its own Message-ID, calls it back, or takes the word that it arrived. */
export async function settleMessage(
  tx: Tx,
  organiser: Organiser<"send">,
  { id, deed }: { id: string; deed: MessageDeed },
  now: Instant,
): Promise<Outcome<undefined, SettleRefusal>> {
  const { event } = organiser;
  const message = await findMessage(tx, event, id);
  if (!message) return no("no-such-message");
  const step = {
    // What may have arrived keeps its Date too, so that a receiver can tell it is the same mail
    send: { state: "queued", not_before: now, problem: null, ...(message.state !== "uncertain" && { dated_at: now }) },
    cancel: { state: "cancelled", problem: "Cancelled by the team." },
    arrived: { state: "sent", sent_at: now, problem: null },
  } as const;
  if (!(await changeState(tx, message, from[deed], step[deed]))) return no("no-longer");
  if (deed === "send") wakePostOffice(tx);
  const { hostId } = event;
  record(tx, {
    ...{ hostId, eventId: event.id, personId: message.personId ?? undefined, actor: actorOf(organiser), verb: verbs[deed] },
    ...{ subjectId: id, facts: { kind: message.kind }, at: now },
  });
  return yes(undefined);
}

const verbs: Record<MessageDeed, Verb> = { send: "message.sent-again", cancel: "message.cancelled", arrived: "message.arrived" };
