// Also read by the relay's thread (relay-thread.server.ts): erasable types and packages only.
import MailComposer from "nodemailer/lib/mail-composer";
import type Mailer from "nodemailer/lib/mailer";
import type { Attachment } from "../letter";

/** What a mail consists of, as plain data: it may go from one thread to another. */
export type MailParts = Omit<Mailer.Options, "attachments"> & { baseBoundary: string; attachments: Attachment[] };

/** The bytes of the mail, headers and all (RFC 5322, MIME). No file is opened and no address fetched for it. */
export function sourceOf({ attachments, ...parts }: MailParts): Promise<Buffer> {
  const composer = new MailComposer({
    ...parts,
    attachments: attachments.map((each) => ({ ...each, content: asBuffer(each.content) })),
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
}

const asBuffer = (content: Attachment["content"]) =>
  content instanceof Uint8Array ? Buffer.from(content.buffer, content.byteOffset, content.byteLength) : content;
