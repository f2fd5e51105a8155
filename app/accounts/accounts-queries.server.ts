import type { Reads, Tx } from "db/database.server";
import { type MailAddress, mailKeyOf } from "~/mail/mail-address";
import type { Instant } from "~/time/instant";
import type { Account, SignedIn } from "./account";
import { existsFactor } from "./factors/factors-queries.server";
import type { EventRef } from "./organiser.server";
import type { Role } from "./role";

/**
 * The event at this address with every role the account holds for it, its host's first; undefined where it holds none.
 * `factorMissing`: the host asks its team for a second factor, and this account has none.
 */
export async function findEventRoles(
  reads: Reads,
  accountId: string,
  address: string,
): Promise<{ event: EventRef; roles: Role[]; factorMissing: boolean } | undefined> {
  const rows = await reads
    .selectFrom("event")
    .innerJoin("team_role", "team_role.host_id", "event.host_id")
    .innerJoin("account", "account.id", "team_role.account_id")
    .innerJoin("host", "host.id", "event.host_id")
    .select(["event.id", "event.host_id", "team_role.role", "team_role.event_id", "host.factor_required_at"])
    .where("event.address", "=", address)
    .where("team_role.account_id", "=", accountId)
    .where("account.closed_at", "is", null)
    .where((where) => where.or([where("team_role.event_id", "is", null), where("team_role.event_id", "=", where.ref("event.id"))]))
    .orderBy("team_role.created_at")
    .execute();
  const first = rows[0];
  if (!first) return undefined;
  const factorMissing = await isFactorMissing(reads, accountId, first);
  return { event: { id: first.id, hostId: first.host_id }, roles: rows.map(({ role }) => role), factorMissing };
}

export async function findHostRole(
  reads: Reads,
  accountId: string,
  hostId: string,
): Promise<{ role: Role; factorMissing: boolean } | undefined> {
  const row = await reads
    .selectFrom("team_role")
    .innerJoin("account", "account.id", "team_role.account_id")
    .innerJoin("host", "host.id", "team_role.host_id")
    .select(["role", "host.factor_required_at"])
    .where("team_role.account_id", "=", accountId)
    .where("team_role.host_id", "=", hostId)
    .where("event_id", "is", null)
    .where("account.closed_at", "is", null)
    .executeTakeFirst();
  return row && { role: row.role, factorMissing: await isFactorMissing(reads, accountId, row) };
}

/** The sign-in a cookie's token belongs to, while both it and its account are open. */
export const findSignedIn = (reads: Reads, tokenHash: string): Promise<SignedIn | undefined> =>
  reads
    .selectFrom("sign_in")
    .innerJoin("account", "account.id", "sign_in.account_id")
    .select(["sign_in.id", "account_id", "sign_in.created_at", "seen_at", "expires_at", "factor_at", "display_name", "mail_address"])
    .where("token_hash", "=", tokenHash)
    .where("ended_at", "is", null)
    .where("account.closed_at", "is", null)
    .executeTakeFirst()
    .then(
      (row) =>
        row && {
          signInId: row.id,
          account: toAccount({ id: row.account_id, display_name: row.display_name, mail_address: row.mail_address }),
          since: row.created_at as Instant,
          seenAt: row.seen_at as Instant,
          expiresAt: row.expires_at as Instant,
          factorAt: row.factor_at as Instant | null,
        },
    );

export const findAccountByMail = (reads: Reads, mailAddress: MailAddress): Promise<Account | undefined> =>
  reads
    .selectFrom("account")
    .select(["id", "display_name", "mail_address"])
    .where("mail_key", "=", mailKeyOf(mailAddress))
    .executeTakeFirst()
    .then((row) => row && toAccount(row));

export const findAccount = (reads: Reads, id: string): Promise<Account | undefined> =>
  reads
    .selectFrom("account")
    .select(["id", "display_name", "mail_address"])
    .where("id", "=", id)
    .executeTakeFirst()
    .then((row) => row && toAccount(row));

/** For naming who did what. */
export const findAccountNames = async (reads: Reads, ids: readonly string[]): Promise<Map<string, string>> => {
  if (ids.length === 0) return new Map();
  const rows = await reads.selectFrom("account").select(["id", "display_name"]).where("id", "in", ids).execute();
  return new Map(rows.map((row) => [row.id, row.display_name]));
};

export const existsAccount = (reads: Reads): Promise<boolean> =>
  reads
    .selectFrom("account")
    .select("id")
    .limit(1)
    .executeTakeFirst()
    .then((row) => row !== undefined);

export const insertAccount = (tx: Tx, { id, name, mailAddress }: Account, now: Instant) =>
  tx
    .insertInto("account")
    .values({ id, display_name: name, mail_address: mailAddress, mail_key: mailKeyOf(mailAddress), created_at: now, closed_at: null })
    .execute();

const isFactorMissing = async (reads: Reads, accountId: string, host: { factor_required_at: string | null }) =>
  host.factor_required_at !== null && !(await existsFactor(reads, accountId));

const toAccount = (row: { id: string; display_name: string; mail_address: string }): Account => ({
  id: row.id,
  name: row.display_name,
  mailAddress: row.mail_address as MailAddress,
});
