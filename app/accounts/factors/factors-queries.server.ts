import type { Reads, Tx } from "db/database.server";
import type { Instant } from "~/time/instant";
import type { Factor, FactorKind } from "./factor";

/** Whether the account has a second factor that works: a passkey, or an app whose first code was entered. */
export async function existsFactor(reads: Reads, accountId: string): Promise<boolean> {
  const passkey = await reads.selectFrom("passkey").select("id").where("account_id", "=", accountId).limit(1).executeTakeFirst();
  if (passkey) return true;
  const app = await confirmedApps(reads, accountId).select("id").limit(1).executeTakeFirst();
  return app !== undefined;
}

/** In the order they were added. */
export async function findAllFactors(reads: Reads, accountId: string): Promise<Factor[]> {
  const columns = ["id", "name", "created_at", "used_at"] as const;
  const passkeys = await reads.selectFrom("passkey").select(columns).where("account_id", "=", accountId).execute();
  const apps = await confirmedApps(reads, accountId).select(columns).execute();
  return [...passkeys.map((row) => toFactor("passkey", row)), ...apps.map((row) => toFactor("app", row))].sort((a, b) =>
    a.id < b.id ? -1 : 1,
  );
}

/** Of these accounts, those that have a second factor. */
export async function findAccountsWithFactor(reads: Reads, accountIds: readonly string[]): Promise<Set<string>> {
  if (accountIds.length === 0) return new Set();
  const passkeys = await reads.selectFrom("passkey").select("account_id").where("account_id", "in", accountIds).execute();
  const apps = await reads
    .selectFrom("authenticator_app")
    .select("account_id")
    .where("account_id", "in", accountIds)
    .where("confirmed_at", "is not", null)
    .execute();
  return new Set([...passkeys, ...apps].map(({ account_id }) => account_id));
}

/** True where there was one to delete. */
export const deleteFactor = (tx: Tx, accountId: string, { id, kind }: Pick<Factor, "id" | "kind">): Promise<boolean> =>
  tx
    .deleteFrom(kind === "passkey" ? "passkey" : "authenticator_app")
    .where("account_id", "=", accountId)
    .where("id", "=", id)
    .executeTakeFirst()
    .then(({ numDeletedRows }) => numDeletedRows === 1n);

/** Recovery codes included; the number of passkeys and apps there were. */
export async function deleteAllFactors(tx: Tx, accountId: string): Promise<number> {
  const passkeys = await tx.deleteFrom("passkey").where("account_id", "=", accountId).executeTakeFirst();
  const apps = await tx.deleteFrom("authenticator_app").where("account_id", "=", accountId).executeTakeFirst();
  await tx.deleteFrom("recovery_code").where("account_id", "=", accountId).execute();
  return Number(passkeys.numDeletedRows + apps.numDeletedRows);
}

export const findFactorRequired = (reads: Reads, hostId: string): Promise<Instant | null> =>
  reads
    .selectFrom("host")
    .select("factor_required_at")
    .where("id", "=", hostId)
    .executeTakeFirst()
    .then((row) => (row?.factor_required_at ?? null) as Instant | null);

export const updateFactorRequired = (tx: Tx, hostId: string, at: Instant | null) =>
  tx.updateTable("host").set({ factor_required_at: at }).where("id", "=", hostId).execute();

/** Whether a host this account works for, whole or for one event, asks for a second factor. */
export const existsHostThatAsks = (reads: Reads, accountId: string): Promise<boolean> =>
  reads
    .selectFrom("team_role")
    .innerJoin("host", "host.id", "team_role.host_id")
    .select("host.id")
    .where("team_role.account_id", "=", accountId)
    .where("host.factor_required_at", "is not", null)
    .limit(1)
    .executeTakeFirst()
    .then((row) => row !== undefined);

const confirmedApps = (reads: Reads, accountId: string) =>
  reads.selectFrom("authenticator_app").where("account_id", "=", accountId).where("confirmed_at", "is not", null);

const toFactor = (kind: FactorKind, row: { id: string; name: string; created_at: string; used_at: string | null }): Factor => ({
  id: row.id,
  kind,
  name: row.name,
  addedAt: row.created_at as Instant,
  usedAt: row.used_at as Instant | null,
});
