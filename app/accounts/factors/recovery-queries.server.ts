import type { Reads, Tx } from "db/database.server";
import type { Instant } from "~/time/instant";

export const insertRecoveryCodes = (tx: Tx, accountId: string, hashes: string[], now: Instant) =>
  tx
    .insertInto("recovery_code")
    .values(hashes.map((hash) => ({ account_id: accountId, code_hash: hash, created_at: now })))
    .execute();

/** True for the one who comes first. */
export const takeRecoveryCode = (tx: Tx, accountId: string, hash: string, now: Instant): Promise<boolean> =>
  tx
    .updateTable("recovery_code")
    .set({ used_at: now })
    .where("account_id", "=", accountId)
    .where("code_hash", "=", hash)
    .where("used_at", "is", null)
    .executeTakeFirst()
    .then(({ numUpdatedRows }) => numUpdatedRows === 1n);

export const deleteRecoveryCodes = (tx: Tx, accountId: string) =>
  tx.deleteFrom("recovery_code").where("account_id", "=", accountId).execute();

/** How many are left, and when they were made; undefined where there are none. */
export const findRecovery = (reads: Reads, accountId: string): Promise<{ left: number; madeAt: Instant } | undefined> =>
  reads
    .selectFrom("recovery_code")
    .select(["created_at", "used_at"])
    .where("account_id", "=", accountId)
    .execute()
    .then((rows) => rows[0] && { left: rows.filter(({ used_at }) => used_at === null).length, madeAt: rows[0].created_at as Instant });
