// Also read by the relay's thread (relay-thread.server.ts): erasable types and packages only.
import MailComposer from "nodemailer/lib/mail-composer";
import type Mailer from "nodemailer/lib/mailer";

/** What a mail consists of, as plain data: it may go from one thread to another. */
export type MailParts = Omit<Mailer.Options, "attachments"> & { baseBoundary: string; attachments: MailAttachment[] };

type MailAttachment = { filename: string; contentType: string; content: string | Uint8Array<ArrayBuffer> };

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

const asBuffer = (content: string | Uint8Array<ArrayBuffer>) =>
  content instanceof Uint8Array ? Buffer.from(content.buffer, content.byteOffset, content.byteLength) : content;
