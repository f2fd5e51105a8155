import type { Reads, Tx } from "db/database.server";
import type { Instant } from "~/time/instant";

/** A credential of WebAuthn as the database knows it: the public half, and how often it says it was used. */
export type Passkey = { id: string; accountId: string; credentialId: string; publicKey: string; counter: number; transports: string[] };

type NewPasskey = Passkey & { name: string };

export const insertPasskey = (tx: Tx, { id, accountId, name, credentialId, publicKey, counter, transports }: NewPasskey, now: Instant) =>
  tx
    .insertInto("passkey")
    .values({
      id,
      account_id: accountId,
      name,
      credential_id: credentialId,
      public_key: publicKey,
      // Unsigned 32 bits, which an integer column of PostgreSQL does not hold
      counter: String(counter),
      transports: JSON.stringify(transports),
      created_at: now,
      used_at: null,
    })
    .execute();

/** While its account is open. */
export const findPasskey = (reads: Reads, credentialId: string): Promise<Passkey | undefined> =>
  passkeys(reads)
    .innerJoin("account", "account.id", "passkey.account_id")
    .where("credential_id", "=", credentialId)
    .where("account.closed_at", "is", null)
    .executeTakeFirst()
    .then((row) => row && toPasskey(row));

export const findAllPasskeys = (reads: Reads, accountId: string): Promise<Passkey[]> =>
  passkeys(reads)
    .where("account_id", "=", accountId)
    .orderBy("passkey.id")
    .execute()
    .then((rows) => rows.map(toPasskey));

export const markPasskeyUsed = (tx: Tx, id: string, counter: number, now: Instant): Promise<boolean> =>
  tx
    .updateTable("passkey")
    .set({ counter: String(counter), used_at: now })
    .where("id", "=", id)
    .executeTakeFirst()
    .then(({ numUpdatedRows }) => numUpdatedRows === 1n);

/** True for the one who comes first. */
export const takeChallenge = (tx: Tx, tokenHash: string, expiresAt: Instant): Promise<boolean> =>
  tx
    .insertInto("used_challenge")
    .values({ token_hash: tokenHash, expires_at: expiresAt })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
    .then(({ numInsertedOrUpdatedRows }) => numInsertedOrUpdatedRows === 1n);

export const deleteOldChallenges = (tx: Tx, before: Instant) => tx.deleteFrom("used_challenge").where("expires_at", "<", before).execute();

const passkeys = (reads: Reads) =>
  reads.selectFrom("passkey").select(["passkey.id", "passkey.account_id", "credential_id", "public_key", "counter", "transports"]);

type Row = { id: string; account_id: string; credential_id: string; public_key: string; counter: string; transports: string };

const toPasskey = (row: Row): Passkey => ({
  id: row.id,
  accountId: row.account_id,
  credentialId: row.credential_id,
  publicKey: row.public_key,
  counter: Number(row.counter),
  transports: JSON.parse(row.transports),
});
