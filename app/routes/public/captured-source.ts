import { door } from "~/http/door.server";
import { requireCaptured } from "~/http/require-outbox.server";

export const loader = door(
  requireCaptured,
  ({ source, mailId }) =>
    new Response(new Uint8Array(source), {
      headers: { "Content-Type": "message/rfc822", "Content-Disposition": `attachment; filename="${mailId}.eml"` },
    }),
);
