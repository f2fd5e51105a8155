import { httpDate } from "~/time/http-date";
import type { Letter, OutboxMessage, Recipient } from "../letter";
import type { MailAddress } from "../mail-address";
import type { MailParts } from "./mail-source.server";

/** A letter with its headers, ready to be put into bytes; `to`: whom the envelope names (RFC 5321). */
export type Mail = { from: string; to: MailAddress[]; subject: string; parts: MailParts };

/** The letter as RFC 5322 has it. The same letter of the same message gives the same bytes at every attempt. */
export function addressMail(letter: Letter, message: OutboxMessage, from: string): Mail {
  const { to, copies = [], replyTo, list, thread, attachments = [] } = letter;
  const domain = from.split("@")[1]!;
  const subject = oneLine(letter.subject);
  const root = thread && `<${thread}@${domain}>`;
  const parts = {
    from: { name: oneLine(letter.sender), address: from },
    to: to.map(asHeader),
    cc: copies.map(asHeader),
    replyTo: replyTo && asHeader(replyTo),
    subject,
    text: letter.text,
    html: letter.html,
    attachments,
    messageId: messageIdOf(message, from),
    date: httpDate(message.datedAt).replace("GMT", "+0000"),
    inReplyTo: root,
    references: root,
    headers: {
      "Auto-Submitted": "auto-generated",
      "X-Auto-Response-Suppress": "All",
      ...(list && { "List-Id": `<${list}.${domain}>` }),
    },
    baseBoundary: message.id,
  };
  return { from, to: [...to, ...copies].map(({ address }) => address), subject, parts };
}

/** The same at every attempt, so that receivers and the relay can tell a repetition. */
export const messageIdOf = (message: { id: string }, from: string) => `<${message.id}@${from.split("@")[1]}>`;

/** As `{ name, address }`, so that nothing in a name is ever read as an address. */
const asHeader = ({ name, address }: Recipient) => ({ name: oneLine(name), address });

// Line ends would begin a header of their own; marks that turn the direction of text would disguise the address that follows
const oneLine = (text: string) =>
  text
    .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, " ")
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "")
    .trim();
