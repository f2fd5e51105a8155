import type { Reads, Tx } from "db/database.server";
import { newId } from "db/identity.server";
import type { MailAddress } from "~/mail/mail-address";
import type { Instant } from "~/time/instant";
import type { TimeZoneId } from "~/time/time-zone";
import type { Account } from "../account";
import { existsFactor, findAccountsWithFactor } from "../factors/factors-queries.server";
import type { Role } from "../role";
import type { Member, Team } from "./team";

/** For one event where it is named, else for the whole host. */
export type NewPost = Team & { accountId: string; role: Role };

export async function insertTeamRole(tx: Tx, { hostId, eventId, accountId, role }: NewPost, now: Instant): Promise<string> {
  const id = newId();
  await tx
    .insertInto("team_role")
    .values({ id, host_id: hostId, event_id: eventId ?? null, account_id: accountId, role, created_at: now })
    .execute();
  return id;
}

export const updateRole = (tx: Tx, { hostId }: Team, { postId, role }: { postId: string; role: Role }) =>
  tx.updateTable("team_role").set({ role }).where("host_id", "=", hostId).where("id", "=", postId).execute();

export const deleteTeamRole = (tx: Tx, { hostId }: Team, postId: string) =>
  tx.deleteFrom("team_role").where("host_id", "=", hostId).where("id", "=", postId).execute();

/** In the order they came; for an event, its own people only. */
export async function findAllMembers(reads: Reads, team: Team): Promise<Member[]> {
  const rows = await members(reads, team).orderBy("team_role.id").execute();
  const ids = rows.map(({ account_id }) => account_id);
  const withFactor = await findAccountsWithFactor(reads, ids);
  return rows.map((row) => ({ ...toMember(row), hasFactor: withFactor.has(row.account_id) }));
}

const members = (reads: Reads, { hostId, eventId }: Team) =>
  reads
    .selectFrom("team_role")
    .innerJoin("account", "account.id", "team_role.account_id")
    .select(["team_role.id", "team_role.role", "account.id as account_id", "account.display_name", "account.mail_address"])
    .where("team_role.host_id", "=", hostId)
    .$if(eventId === undefined, (query) => query.where("team_role.event_id", "is", null))
    .$if(eventId !== undefined, (query) => query.where("team_role.event_id", "=", eventId!));

type Row = { id: string; role: Role; account_id: string; display_name: string; mail_address: string };

const toMember = (row: Row): Omit<Member, "hasFactor"> => ({
  postId: row.id,
  accountId: row.account_id,
  name: row.display_name,
  mailAddress: row.mail_address as MailAddress,
  role: row.role,
});

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

/** `factorAsked`: the host asks its team for a second factor. */
export type Post = { hostId: string; hostName: string; timeZone: TimeZoneId; role: Role; eventId: string | null; factorAsked: boolean };

/** What an account is to each host, whole hosts first. */
export const findPostsOf = (reads: Reads, accountId: string): Promise<Post[]> =>
  reads
    .selectFrom("team_role")
    .innerJoin("host", "host.id", "team_role.host_id")
    .select(["team_role.host_id", "team_role.role", "team_role.event_id", "host.name", "host.time_zone", "host.factor_required_at"])
    .where("team_role.account_id", "=", accountId)
    .orderBy("host.name")
    .orderBy("team_role.id")
    .execute()
    .then((rows) => {
      const posts = rows.map(({ host_id, name, time_zone, role, event_id, factor_required_at }) => ({
        hostId: host_id,
        hostName: name,
        timeZone: time_zone as TimeZoneId,
        role,
        eventId: event_id,
        factorAsked: factor_required_at !== null,
      }));
      return [...posts.filter(({ eventId }) => eventId === null), ...posts.filter(({ eventId }) => eventId !== null)];
    });

/** The events an account may open: of its own posts, and every event of a host it belongs to as a whole. */
export async function findEventIdsOf(reads: Reads, accountId: string): Promise<string[]> {
  const hasFactor = await existsFactor(reads, accountId);
  const rows = await reads
    .selectFrom("event")
    .innerJoin("team_role", "team_role.host_id", "event.host_id")
    .innerJoin("host", "host.id", "event.host_id")
    .select("event.id")
    .distinct()
    .where("team_role.account_id", "=", accountId)
    .where((where) => where.or([where("team_role.event_id", "is", null), where("team_role.event_id", "=", where.ref("event.id"))]))
    .$if(!hasFactor, (query) => query.where("host.factor_required_at", "is", null))
    .execute();
  return rows.map(({ id }) => id);
}
