import type { Reads, Tx } from "db/database.server";
import { newId } from "db/identity.server";
import type { NamingSchemeTable } from "db/tables/delegations";
import type { Selectable } from "kysely";
import type { Words } from "~/events/words";
import { wordsOf } from "~/events/words";
import type { Instant } from "~/time/instant";
import { emptyList, type Listed, type ListedName, type NamingScheme } from "./naming-scheme";

type HostKey = { hostId: string };

/** Those of the host, in the order they were made. */
export const findAllSchemes = (reads: Reads, { hostId }: HostKey): Promise<NamingScheme[]> =>
  schemes(reads, hostId)
    .orderBy("created_at")
    .orderBy("id")
    .execute()
    .then((rows) => rows.map(toScheme));

export const findScheme = (reads: Reads, { hostId }: HostKey, id: string): Promise<NamingScheme | undefined> =>
  schemes(reads, hostId)
    .where("id", "=", id)
    .executeTakeFirst()
    .then((row) => row && toScheme(row));

/** All that a list holds; nothing where there is none. */
export async function findListed(reads: Reads, namingSchemeId: string | null): Promise<Listed> {
  if (namingSchemeId === null) return emptyList;
  const [rows, flags] = await Promise.all([
    reads.selectFrom("listed_name").selectAll().where("naming_scheme_id", "=", namingSchemeId).execute(),
    reads.selectFrom("listed_flag").select("jurisdiction_code").where("naming_scheme_id", "=", namingSchemeId).execute(),
  ]);
  const names = new Map<string, Map<string, ListedName>>();
  for (const { jurisdiction_code: code, language, name, short_name: shortName, adjective, sort_key: sortAs } of rows)
    names.set(code, (names.get(code) ?? new Map()).set(language, { name, shortName, adjective, sortAs }));
  return { names, flags: new Set(flags.map((row) => row.jurisdiction_code)) };
}

/** What the host's other lists call jurisdictions. */
export const findNamesElsewhere = async (
  reads: Reads,
  { hostId, namingSchemeId }: HostKey & { namingSchemeId: string | null },
): Promise<{ code: string; name: string }[]> => {
  const rows = await reads
    .selectFrom("listed_name")
    .innerJoin("naming_scheme", "naming_scheme.id", "listed_name.naming_scheme_id")
    .select(["listed_name.jurisdiction_code as code", "listed_name.name", "listed_name.short_name"])
    .where("naming_scheme.host_id", "=", hostId)
    .where("naming_scheme.id", "!=", namingSchemeId ?? "")
    .distinct()
    .execute();
  return rows.flatMap(({ code, name, short_name }) => [name, short_name].filter(Boolean).map((each) => ({ code, name: each })));
};

/** The events that use each of the host's lists, by the list's id. */
export const findUses = async (reads: Reads, { hostId }: HostKey): Promise<Map<string, { address: string; title: Words }[]>> => {
  const rows = await reads
    .selectFrom("event")
    .select(["naming_scheme_id", "address", "title"])
    .where("host_id", "=", hostId)
    .where("naming_scheme_id", "is not", null)
    .orderBy("starts_on")
    .orderBy("id")
    .execute();
  const uses = new Map<string, { address: string; title: Words }[]>();
  for (const { naming_scheme_id: id, address, title } of rows)
    uses.set(id!, [...(uses.get(id!) ?? []), { address, title: wordsOf(title) }]);
  return uses;
};

/** All that the host and its events speak; the host's own first. */
export const findLanguagesOfHost = async (reads: Reads, { hostId }: HostKey): Promise<string[]> => {
  const host = await reads.selectFrom("host").select("language").where("id", "=", hostId).executeTakeFirstOrThrow();
  const events = await reads.selectFrom("event").select("languages").distinct().where("host_id", "=", hostId).execute();
  return [...new Set([host.language, ...events.flatMap(({ languages }) => JSON.parse(languages) as string[])])];
};

export async function insertScheme(tx: Tx, { hostId }: HostKey, name: string, by: string, now: Instant): Promise<string> {
  const id = newId();
  await tx.insertInto("naming_scheme").values({ id, host_id: hostId, name, created_at: now, changed_by: by, changed_at: now }).execute();
  return id;
}

/** Everything the one list holds, into another that holds nothing yet. */
export async function copyListed(tx: Tx, from: string, to: string) {
  const names = ["jurisdiction_code", "language", "name", "short_name", "adjective", "sort_key"] as const;
  await tx
    .insertInto("listed_name")
    .columns(["naming_scheme_id", ...names])
    .expression((eb) =>
      eb
        .selectFrom("listed_name")
        .select((of) => of.val(to).as("naming_scheme_id"))
        .select([...names])
        .where("naming_scheme_id", "=", from),
    )
    .execute();
  await tx
    .insertInto("listed_flag")
    .columns(["naming_scheme_id", "jurisdiction_code"])
    .expression((eb) =>
      eb
        .selectFrom("listed_flag")
        .select((of) => of.val(to).as("naming_scheme_id"))
        .select("jurisdiction_code")
        .where("naming_scheme_id", "=", from),
    )
    .execute();
}

type Change = { revision: number; name?: string; by: string };

/** False where somebody else changed it since. */
export const updateScheme = (tx: Tx, { hostId, id }: NamingScheme, { revision, name, by }: Change, now: Instant): Promise<boolean> =>
  tx
    .updateTable("naming_scheme")
    .set({ revision: revision + 1, changed_by: by, changed_at: now, ...(name && { name }) })
    .where("host_id", "=", hostId)
    .where("id", "=", id)
    .where("revision", "=", revision)
    .executeTakeFirst()
    .then(({ numUpdatedRows }) => Number(numUpdatedRows) === 1);

export async function deleteScheme(tx: Tx, { hostId, id }: NamingScheme) {
  await tx.deleteFrom("listed_name").where("naming_scheme_id", "=", id).execute();
  await tx.deleteFrom("listed_flag").where("naming_scheme_id", "=", id).execute();
  await tx.deleteFrom("naming_scheme").where("host_id", "=", hostId).where("id", "=", id).execute();
}

/** In the place of what the list said of these codes in this language; those of whom nothing is given are in it no longer. */
export async function replaceListed(
  tx: Tx,
  { id }: NamingScheme,
  language: string,
  codes: readonly string[],
  names: ReadonlyMap<string, ListedName>,
) {
  if (codes.length === 0) return;
  await tx
    .deleteFrom("listed_name")
    .where("naming_scheme_id", "=", id)
    .where("language", "=", language)
    .where("jurisdiction_code", "in", codes)
    .execute();
  const rows = [...names].map(([code, { name, shortName, adjective, sortAs }]) => ({
    ...{ naming_scheme_id: id, jurisdiction_code: code, language, name, short_name: shortName, adjective, sort_key: sortAs },
  }));
  if (rows.length > 0) await tx.insertInto("listed_name").values(rows).execute();
}

export async function replaceFlags(tx: Tx, { id }: NamingScheme, codes: readonly string[], shown: readonly string[]) {
  if (codes.length === 0) return;
  await tx.deleteFrom("listed_flag").where("naming_scheme_id", "=", id).where("jurisdiction_code", "in", codes).execute();
  const rows = shown.map((code) => ({ naming_scheme_id: id, jurisdiction_code: code }));
  if (rows.length > 0) await tx.insertInto("listed_flag").values(rows).execute();
}

/** False where another list was chosen since. */
export const updateChosenScheme = (
  tx: Tx,
  event: { id: string; hostId: string },
  { from, to }: Record<"from" | "to", string | null>,
): Promise<boolean> =>
  tx
    .updateTable("event")
    .set({ naming_scheme_id: to })
    .where("host_id", "=", event.hostId)
    .where("id", "=", event.id)
    .where("naming_scheme_id", from === null ? "is" : "=", from)
    .executeTakeFirst()
    .then(({ numUpdatedRows }) => Number(numUpdatedRows) === 1);

const schemes = (reads: Reads, hostId: string) => reads.selectFrom("naming_scheme").selectAll().where("host_id", "=", hostId);

const toScheme = (row: Selectable<NamingSchemeTable>): NamingScheme => ({
  id: row.id,
  hostId: row.host_id,
  name: row.name,
  revision: row.revision,
  changedBy: row.changed_by,
  changedAt: row.changed_at as Instant | null,
});
