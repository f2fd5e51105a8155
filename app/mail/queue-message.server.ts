import type { Tx } from "db/database.server";
import { newId } from "db/identity.server";
import { nothing, together } from "db/together.server";
import type { Instant } from "~/time/instant";
import { insertMessage, replaceWaiting, whileDraft } from "./mail-queries.server";
import { type MessageContent, type MessageKind, priorities, templateVersion } from "./message-kind";

export type NewMessage<K extends MessageKind> = {
  kind: K;
  hostId: string | null;
  eventId?: string;
  /** Whom it is for; the address is looked up when it is handed over, so a corrected one is used at once. */
  personId?: string;
  accountId?: string;
  sendingId?: string;
  /** Says what this message is about, once for ever: "registration-confirmed:<registration>:<revision>". */
  dedupe: string;
  /** What it tells the state of: "registration:<registration>". The newest takes the place of those that still wait. */
  about?: string;
  /** What it is about was made in this very deed, so that nothing can wait whose place it would take. */
  isFirst?: boolean;
  content: MessageContent[K];
  contentMark?: string;
  notBefore?: Instant;
  now: Instant;
};

/**
 * Puts a message in the outbox, in the deed's own transaction. A second one with the same `dedupe` is the same message.
 * To people of a draft event it is a rehearsal and reaches the team alone; publishing the event does not set it free.
 */
export async function queueMessage<K extends MessageKind>(tx: Tx, message: NewMessage<K>): Promise<void> {
  const { kind, eventId, personId, now } = message;
  const id = newId();
  await together(
    insertMessage(tx, {
      id,
      host_id: message.hostId,
      event_id: eventId ?? null,
      person_id: personId ?? null,
      account_id: message.accountId ?? null,
      sending_id: message.sendingId ?? null,
      kind,
      dedupe: message.dedupe,
      about: message.about ?? null,
      state: "queued",
      priority: priorities[kind],
      content: JSON.stringify(message.content),
      content_mark: message.contentMark ?? null,
      template_version: templateVersion,
      rehearsal_at: eventId !== undefined && personId !== undefined ? whileDraft(eventId, now) : null,
      dated_at: now,
      not_before: message.notBefore ?? now,
      created_at: now,
    }),
    message.about && !message.isFirst ? replaceWaiting(tx, message.about, id) : nothing,
  );
  wakePostOffice(tx);
}

/** Once this deed is committed, the post office looks at once. */
export const wakePostOffice = (tx: Tx) => void queuedIn.add(tx);

const queuedIn = new WeakSet<Tx>();

/** True once a deed of this transaction has put something in the outbox. */
export const hasQueued = (tx: Tx) => queuedIn.has(tx);
