import type { Reads, Tx } from "db/database.server";
import { asCount } from "db/dialects/counts";
import type { Schema } from "db/schema";
import type { Instant } from "~/time/instant";

export type CapturedLine = { id: string; mailAddress: string; subject: string; capturedAt: Instant };

/** The newest first; `address` is any part of a mail address. */
export const findCaptured = (reads: Reads, { address, limit, offset }: { address: string; limit: number; offset: number }) =>
  captured(reads, address)
    .select(["id", "mail_address", "subject", "captured_at"])
    .orderBy("id", "desc")
    .limit(limit)
    .offset(offset)
    .execute()
    .then((rows) =>
      rows.map(
        (row): CapturedLine => ({
          id: row.id,
          mailAddress: row.mail_address,
          subject: row.subject,
          capturedAt: row.captured_at as Instant,
        }),
      ),
    );

export const countCaptured = (reads: Reads, address: string): Promise<number> =>
  captured(reads, address)
    .select((eb) => asCount(eb).as("number"))
    .executeTakeFirstOrThrow()
    .then(({ number }) => Number(number));

/** The mail as it would have left, byte for byte. */
export const findCapturedSource = (reads: Reads, id: string): Promise<Buffer | undefined> =>
  reads
    .selectFrom("captured_mail")
    .select("source")
    .where("id", "=", id)
    .executeTakeFirst()
    .then((row) => row && Buffer.from(row.source, "latin1"));

export const insertCapturedMail = (tx: Tx, row: Schema["captured_mail"]) => tx.insertInto("captured_mail").values(row).execute();

function captured(reads: Reads, address: string) {
  const literal = address.toLowerCase().replaceAll("\\", "");
  return reads
    .selectFrom("captured_mail")
    .$if(address !== "", (query) => query.where(({ eb, fn }) => eb(fn<string>("lower", ["mail_address"]), "like", `%${literal}%`)));
}
