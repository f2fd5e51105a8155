import type { Outcome } from "db/outcome";
import type { Instant } from "~/time/instant";
import type { MailAddress } from "./mail-address";
import type { MessageContent, MessageKind } from "./message-kind";

/** A message as it waits in the outbox. */
export type OutboxMessage<K extends MessageKind = MessageKind> = {
  id: string;
  kind: K;
  hostId: string | null;
  eventId: string | null;
  personId: string | null;
  accountId: string | null;
  content: MessageContent[K];
  rehearsal: boolean;
  /** The Date header of every attempt, so that a receiver can tell a repetition. */
  datedAt: Instant;
};

export type Recipient = { name: string; address: MailAddress };

/** A message as it is handed over: written for one recipient (a rehearsal: for the team), with its links in place. */
export type Letter = {
  to: Recipient[];
  copies?: Recipient[];
  sender: string;
  replyTo?: Recipient;
  subject: string;
  html: string;
  text: string;
  attachments?: Attachment[];
  /** The address of the event it belongs to, for the reader's filters (List-Id, RFC 2919). */
  list?: string;
  /** Mails of one thread stand together in the reader's list. */
  thread?: string;
  /** What the agenda in it amounts to; the next sending compares. */
  contentMark?: string;
};

/** Bytes are given away with the letter: nobody else may keep them. */
export type Attachment = { filename: string; contentType: string; content: string | Uint8Array<ArrayBuffer> };

/** Why there is nothing to hand over: nobody to write to, or the message has lost its point. */
export type NoLetter = "no-address" | "no-point";

export type Compose<K extends MessageKind> = (message: OutboxMessage<K>, now: Instant) => Promise<Outcome<Letter, NoLetter>>;

/** How each kind is written; handed in by the composition root, because letters know rooms upstairs. */
export type Compositions = { [K in MessageKind]: Compose<K> };
