import { type AddressObject, simpleParser } from "mailparser";

/** A mail as its reader's program would take it apart. */
export type ReadMail = {
  headers: { name: string; value: string }[];
  subject: string;
  html: string | undefined;
  text: string;
  attachments: { name: string; mediaType: string; bytes: number; content: Buffer }[];
};

/** What a reader's mail program makes of these bytes (RFC 5322, MIME). */
export async function readMail(source: Buffer): Promise<ReadMail> {
  const mail = await simpleParser(source, { skipImageLinks: true, skipTextToHtml: true, skipTextLinks: true });
  const told = [
    { name: "From", value: written(mail.from) },
    { name: "To", value: written(mail.to) },
    { name: "Copies", value: written(mail.cc) },
    { name: "Reply to", value: written(mail.replyTo) },
  ];
  return {
    headers: told.filter(({ value }) => value !== ""),
    subject: mail.subject ?? "",
    html: mail.html || undefined,
    text: mail.text ?? "",
    attachments: mail.attachments.map(({ filename, contentType, size, content }, index) => ({
      name: filename ?? `attachment-${index + 1}`,
      mediaType: contentType,
      bytes: size,
      content,
    })),
  };
}

const written = (addresses: AddressObject | AddressObject[] | undefined) =>
  [addresses ?? []]
    .flat()
    .map(({ text }) => text)
    .join(", ");
