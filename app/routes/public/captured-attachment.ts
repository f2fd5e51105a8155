import { notFound } from "~/http/answers.server";
import { door } from "~/http/door.server";
import { requireCaptured } from "~/http/require-outbox.server";

/** Always handed over as a file: what a mail carries is never opened as a page of ours. */
export const loader = door(requireCaptured, ({ mail, params }) => {
  const attachment = mail.attachments[Number(params.number) - 1];
  if (!attachment) throw notFound();
  const plain = attachment.name.replace(/[^A-Za-z0-9._-]+/g, "-");
  return new Response(new Uint8Array(attachment.content), {
    headers: {
      "Content-Type": attachment.mediaType,
      "Content-Disposition": `attachment; filename="${plain}"`,
      "Content-Security-Policy": "default-src 'none'; sandbox",
    },
  });
});
