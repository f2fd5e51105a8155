import type { Reads, Tx } from "db/database.server";
import type { Instant } from "~/time/instant";
import type { TimeZoneId } from "~/time/time-zone";
import { existsFactor } from "./factors/factors-queries.server";
import type { Host } from "./host";
import type { Role } from "./role";

export const findHost = (reads: Reads, id: string): Promise<Host | undefined> =>
  hosts(reads)
    .where("host.id", "=", id)
    .executeTakeFirst()
    .then((row) => row && toHost(row));

export const findAllHosts = (reads: Reads): Promise<Host[]> =>
  hosts(reads)
    .orderBy("host.id")
    .execute()
    .then((rows) => rows.map(toHost));

/** Every host whose team the account belongs to as a whole and whose doors are open to it, with the role it holds there. */
export async function findHostsOf(reads: Reads, accountId: string): Promise<{ host: Host; role: Role }[]> {
  const hasFactor = await existsFactor(reads, accountId);
  const rows = await hosts(reads)
    .innerJoin("team_role", "team_role.host_id", "host.id")
    .select("team_role.role")
    .where("team_role.account_id", "=", accountId)
    .where("team_role.event_id", "is", null)
    .$if(!hasFactor, (query) => query.where("host.factor_required_at", "is", null))
    .orderBy("host.name")
    .orderBy("host.id")
    .execute();
  return rows.map((row) => ({ host: toHost(row), role: row.role }));
}

export const insertHost = (tx: Tx, host: Host, now: Instant) =>
  tx
    .insertInto("host")
    .values({ id: host.id, ...toRow(host), crest_file_id: null, created_at: now })
    .execute();

export const updateHost = (tx: Tx, host: Host) => tx.updateTable("host").set(toRow(host)).where("id", "=", host.id).execute();

export const findHostCrest = (reads: Reads, id: string): Promise<string | null> =>
  reads
    .selectFrom("host")
    .select("crest_file_id")
    .where("id", "=", id)
    .executeTakeFirst()
    .then((row) => row?.crest_file_id ?? null);

export const updateHostCrest = (tx: Tx, id: string, crestFileId: string | null) =>
  tx.updateTable("host").set({ crest_file_id: crestFileId }).where("id", "=", id).execute();

const hosts = (reads: Reads) => reads.selectFrom("host").selectAll("host");

type Row = Awaited<ReturnType<ReturnType<typeof hosts>["executeTakeFirstOrThrow"]>>;

const toHost = (row: Row): Host => ({
  id: row.id,
  name: row.name,
  shortName: row.short_name,
  language: row.language,
  timeZone: row.time_zone as TimeZoneId,
  colour: row.colour,
  senderName: row.sender_name,
  signature: row.signature,
  secretariatMail: row.secretariat_mail,
  secretariatPhone: row.secretariat_phone,
});

const toRow = (host: Host) => ({
  name: host.name,
  short_name: host.shortName,
  language: host.language,
  time_zone: host.timeZone,
  colour: host.colour,
  sender_name: host.senderName,
  signature: host.signature,
  secretariat_mail: host.secretariatMail,
  secretariat_phone: host.secretariatPhone,
});
