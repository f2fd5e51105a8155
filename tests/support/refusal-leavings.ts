import { newId } from "db/identity.server";
import { keepBytes } from "~/files/file-store.server";
import { insertFile } from "~/files/files-queries.server";
import type { House } from "~/http/house";
import { systemNow } from "~/time/instant";

/**
 * What an event leaves lying about, as rows: a message that was sent and captured, the sending it belonged to, a practical page and a
 * download. `content` is what the file holds, `secret` what the mail tells.
 */
export async function leavings(house: House, event: { id: string; hostId: string }, content: string, secret: string) {
  const [message, sending, file] = [newId(), newId(), newId()];
  const at = systemNow();
  const of = { host_id: event.hostId, event_id: event.id, created_at: at };
  const hash = await keepBytes(house.configuration.dataFolder, Buffer.from(content));
  await house.write(async (tx) => {
    const counted = { reached: 1, without_address: 0, unchanged: 0, created_by: null, cancelled_at: null };
    await tx
      .insertInto("sending")
      .values({ id: sending, event_id: event.id, kind: "agenda", goes_at: at, created_at: at, ...counted })
      .execute();
    const written = { kind: "agenda", dedupe: message, state: "sent", priority: 2, content: "{}", template_version: 1 } as const;
    await tx
      .insertInto("message")
      .values({ id: message, sending_id: sending, dated_at: at, not_before: at, sent_at: at, ...of, ...written })
      .execute();
    await tx
      .insertInto("captured_mail")
      .values({
        id: message,
        message_id: null,
        mail_address: "chan@police.example",
        subject: secret,
        source: aMail(secret),
        captured_at: at,
      })
      .execute();
    await insertFile(tx, { id: file, hostId: event.hostId, hash, mediaType: "text/plain", bytes: content.length, name: "file.txt" }, at);
    await tx
      .insertInto("event_file")
      .values({ id: newId(), host_id: event.hostId, event_id: event.id, file_id: file, title: "{}", position: 1 })
      .execute();
    const page = { title: '{"en":"Hotel"}', body: '{"en":"Nearby"}', position: 1 };
    await tx
      .insertInto("practical_page")
      .values({ id: newId(), event_id: event.id, ...page })
      .execute();
  });
  return { message, sending, file };
}

const aMail = (secret: string) =>
  [
    "To: chan@police.example",
    `Subject: ${secret}`,
    "MIME-Version: 1.0",
    "Content-Type: multipart/mixed; boundary=x",
    "",
    "--x",
    "Content-Type: text/html; charset=utf-8",
    "",
    `<p>${secret}</p>`,
    "--x",
    "Content-Type: text/calendar; charset=utf-8",
    "Content-Disposition: attachment; filename=agenda.ics",
    "",
    secret,
    "--x--",
    "",
  ].join("\r\n");
