import type { Reads, Tx } from "db/database.server";
import type { Instant } from "~/time/instant";

/** `lastStep`: the last step of 30 seconds whose code was used; never older ones again. */
export type App = { id: string; sealedSecret: string; lastStep: number };

export const insertApp = (tx: Tx, { id, accountId, sealedSecret }: { id: string; accountId: string; sealedSecret: string }, now: Instant) =>
  tx
    .insertInto("authenticator_app")
    .values({ id, account_id: accountId, name: "", sealed_secret: sealedSecret, last_step: 0, created_at: now })
    .execute();

export const findAllApps = (reads: Reads, accountId: string): Promise<App[]> =>
  apps(reads, accountId).where("confirmed_at", "is not", null).execute().then(toApps);

/** Of every account. */
export const findEveryApp = (reads: Reads): Promise<App[]> =>
  reads
    .selectFrom("authenticator_app")
    .select(["id", "sealed_secret", "last_step"])
    .where("confirmed_at", "is not", null)
    .execute()
    .then(toApps);

/** One whose first code has not been entered yet. */
export const findNewApp = (reads: Reads, accountId: string, id: string): Promise<App | undefined> =>
  apps(reads, accountId)
    .where("id", "=", id)
    .where("confirmed_at", "is", null)
    .execute()
    .then((rows) => toApps(rows)[0]);

export const confirmApp = (tx: Tx, accountId: string, { id, name, step }: { id: string; name: string; step: number }, now: Instant) =>
  tx
    .updateTable("authenticator_app")
    .set({ name, last_step: step, confirmed_at: now })
    .where("account_id", "=", accountId)
    .where("id", "=", id)
    .where("confirmed_at", "is", null)
    .execute();

/** True for the one who comes first: a step that was used, and every older one, is worth nothing. */
export const takeStep = (tx: Tx, id: string, step: number, now: Instant): Promise<boolean> =>
  tx
    .updateTable("authenticator_app")
    .set({ last_step: step, used_at: now })
    .where("id", "=", id)
    .where("last_step", "<", step)
    .executeTakeFirst()
    .then(({ numUpdatedRows }) => numUpdatedRows === 1n);

/** Those nobody finished adding: of one account, or before a moment. */
export const deleteNewApps = (tx: Tx, which: { accountId: string } | { before: Instant }) =>
  tx
    .deleteFrom("authenticator_app")
    .where("confirmed_at", "is", null)
    .$if("accountId" in which, (query) => query.where("account_id", "=", (which as { accountId: string }).accountId))
    .$if("before" in which, (query) => query.where("created_at", "<", (which as { before: Instant }).before))
    .execute();

const apps = (reads: Reads, accountId: string) =>
  reads.selectFrom("authenticator_app").select(["id", "sealed_secret", "last_step"]).where("account_id", "=", accountId);

const toApps = (rows: { id: string; sealed_secret: string; last_step: number }[]): App[] =>
  rows.map((row) => ({ id: row.id, sealedSecret: row.sealed_secret, lastStep: row.last_step }));
