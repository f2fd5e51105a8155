import type { Reads, Tx } from "db/database.server";
import type { Look } from "./look";

/** The event's own; null where its host's stands in. */
export const findLook = (reads: Reads, event: { id: string }): Promise<Look | undefined> =>
  reads
    .selectFrom("event")
    .select(["colour", "sender_name", "signature", "secretariat_mail", "secretariat_phone", "crest_file_id"])
    .where("id", "=", event.id)
    .executeTakeFirst()
    .then(
      (row) =>
        row && {
          colour: row.colour,
          senderName: row.sender_name,
          signature: row.signature,
          secretariatMail: row.secretariat_mail,
          secretariatPhone: row.secretariat_phone,
          crestFileId: row.crest_file_id,
        },
    );

export const updateLook = (tx: Tx, event: { id: string }, look: Omit<Look, "crestFileId">, now: string) =>
  tx
    .updateTable("event")
    .set((eb) => ({
      colour: look.colour,
      sender_name: look.senderName,
      signature: look.signature,
      secretariat_mail: look.secretariatMail,
      secretariat_phone: look.secretariatPhone,
      revision: eb("revision", "+", 1),
      changed_at: now,
    }))
    .where("id", "=", event.id)
    .execute();

export const updateCrest = (tx: Tx, event: { id: string }, crestFileId: string | null) =>
  tx
    .updateTable("event")
    .set((eb) => ({ crest_file_id: crestFileId, revision: eb("revision", "+", 1) }))
    .where("id", "=", event.id)
    .execute();

/** Whether a host or an event shows this file as its crest. */
export async function existsCrest(reads: Reads, fileId: string): Promise<boolean> {
  const ofEvent = await reads.selectFrom("event").select("id").where("crest_file_id", "=", fileId).limit(1).executeTakeFirst();
  return Boolean(ofEvent ?? (await reads.selectFrom("host").select("id").where("crest_file_id", "=", fileId).limit(1).executeTakeFirst()));
}
