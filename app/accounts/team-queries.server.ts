import type { Reads, Tx } from "db/database.server";
import { newId } from "db/identity.server";
import type { MailAddress } from "~/mail/mail-address";
import type { Instant } from "~/time/instant";
import type { TimeZoneId } from "~/time/time-zone";
import type { Account } from "./account";
import type { Role } from "./role";

/** For one event where it is named, else for the whole host. */
export type Post = { hostId: string; eventId?: string; accountId: string; role: Role };

export const insertTeamRole = (tx: Tx, { hostId, eventId, accountId, role }: Post, now: Instant) =>
  tx
    .insertInto("team_role")
    .values({ id: newId(), host_id: hostId, event_id: eventId ?? null, account_id: accountId, role, created_at: now })
    .execute();

/** The hosts an account works for, whole or for one event. */
export const findHostIdsOf = (reads: Reads, accountId: string): Promise<string[]> =>
  reads
    .selectFrom("team_role")
    .select("host_id")
    .distinct()
    .where("account_id", "=", accountId)
    .orderBy("host_id")
    .execute()
    .then((rows) => rows.map(({ host_id }) => host_id));

/** Everybody who works for this event: its own team and its host's. */
export const findTeamOf = (reads: Reads, event: { id: string; hostId: string }): Promise<Account[]> =>
  reads
    .selectFrom("account")
    .innerJoin("team_role", "team_role.account_id", "account.id")
    .select(["account.id", "account.display_name", "account.mail_address"])
    .distinct()
    .where("team_role.host_id", "=", event.hostId)
    .where((where) => where.or([where("team_role.event_id", "is", null), where("team_role.event_id", "=", event.id)]))
    .where("account.closed_at", "is", null)
    .orderBy("account.id")
    .execute()
    .then((rows) => rows.map((row) => ({ id: row.id, name: row.display_name, mailAddress: row.mail_address as MailAddress })));

export type PostOf = { hostId: string; hostName: string; timeZone: TimeZoneId; role: Role; eventId: string | null };

/** What an account is to each host, whole hosts first. */
export const findPostsOf = (reads: Reads, accountId: string): Promise<PostOf[]> =>
  reads
    .selectFrom("team_role")
    .innerJoin("host", "host.id", "team_role.host_id")
    .select(["team_role.host_id", "team_role.role", "team_role.event_id", "host.name", "host.time_zone"])
    .where("team_role.account_id", "=", accountId)
    .orderBy("host.name")
    .orderBy("team_role.id")
    .execute()
    .then((rows) =>
      rows
        .map(({ host_id, name, time_zone, role, event_id }) => ({
          hostId: host_id,
          hostName: name,
          timeZone: time_zone as TimeZoneId,
          role,
          eventId: event_id,
        }))
        .sort((a, b) => Number(a.eventId !== null) - Number(b.eventId !== null)),
    );
