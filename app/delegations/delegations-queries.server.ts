import type { Reads, Tx } from "db/database.server";
import { newId } from "db/identity.server";
import { sortKeyOf } from "~/people/sort-key";
import { firstNames, inOrder } from "./first-names.server";
import type { Jurisdiction } from "./jurisdiction";

type Named = { namingSchemeId: string | null };

/** All of them, as this event names and orders them. The only source of a jurisdiction's name. */
export async function findAllJurisdictions(reads: Reads, { namingSchemeId }: Named): Promise<Jurisdiction[]> {
  if (namingSchemeId === null) return inOrder(firstNames);
  const own = await findOwnNames(reads, namingSchemeId);
  return inOrder(firstNames.map((first) => own.get(first.code) ?? first));
}

/** Changes nothing, but is written: a disk that takes this takes more. */
export const rewriteOneJurisdiction = (tx: Tx) =>
  tx
    .updateTable("jurisdiction")
    .set((eb) => ({ code: eb.ref("code") }))
    .where("code", "=", (one) => one.selectFrom("jurisdiction").select((eb) => eb.fn.min("code").as("code")))
    .execute();

/** Those whose name or order the event has made its own. */
export const findOwnNames = (reads: Reads, namingSchemeId: string): Promise<Map<string, Jurisdiction>> =>
  reads
    .selectFrom("jurisdiction_name")
    .select(["jurisdiction_code", "name", "sort_key"])
    .where("naming_scheme_id", "=", namingSchemeId)
    .execute()
    .then(
      (rows) => new Map(rows.map((row) => [row.jurisdiction_code, { code: row.jurisdiction_code, name: row.name, sortAs: row.sort_key }])),
    );

/** What the host's other events call jurisdictions. */
export const findNamesElsewhere = (
  reads: Reads,
  { hostId, namingSchemeId }: Named & { hostId: string },
): Promise<Pick<Jurisdiction, "code" | "name">[]> =>
  reads
    .selectFrom("jurisdiction_name")
    .innerJoin("naming_scheme", "naming_scheme.id", "jurisdiction_name.naming_scheme_id")
    .select(["jurisdiction_name.jurisdiction_code as code", "jurisdiction_name.name"])
    .where("naming_scheme.host_id", "=", hostId)
    .where("naming_scheme.id", "!=", namingSchemeId ?? "")
    .distinct()
    .execute();

export async function insertNamingScheme(tx: Tx, event: { id: string; hostId: string }, name: string, now: string): Promise<string> {
  const id = newId();
  await tx.insertInto("naming_scheme").values({ id, host_id: event.hostId, name, created_at: now }).execute();
  await tx.updateTable("event").set({ naming_scheme_id: id }).where("id", "=", event.id).execute();
  return id;
}

export const replaceNames = async (tx: Tx, namingSchemeId: string, names: readonly Jurisdiction[]) => {
  await tx.deleteFrom("jurisdiction_name").where("naming_scheme_id", "=", namingSchemeId).execute();
  const rows = names.map(({ code, name, sortAs }) => ({
    naming_scheme_id: namingSchemeId,
    jurisdiction_code: code,
    name,
    sort_key: sortAs,
  }));
  if (rows.length > 0) await tx.insertInto("jurisdiction_name").values(rows).execute();
};

export const findNamingSchemeId = (reads: Reads, event: { id: string }): Promise<string | null> =>
  reads
    .selectFrom("event")
    .select("naming_scheme_id")
    .where("id", "=", event.id)
    .executeTakeFirstOrThrow()
    .then((row) => row.naming_scheme_id);

export const insertMissingJurisdictions = (tx: Tx) =>
  tx
    .insertInto("jurisdiction")
    .values(firstNames.map(({ code }) => ({ code, kind: code.startsWith("x-") ? ("own" as const) : ("iso" as const) })))
    .onConflict((conflict) => conflict.column("code").doNothing())
    .execute();

export type Organisation = { id: string; name: string; jurisdictionCode: string | null };

export const findOrganisationByName = (reads: Reads, hostId: string, name: string): Promise<string | undefined> =>
  reads
    .selectFrom("organisation")
    .select("id")
    .where("host_id", "=", hostId)
    .where("name_key", "=", sortKeyOf(name))
    .executeTakeFirst()
    .then((row) => row?.id);

export const findOrganisationName = (reads: Reads, hostId: string, id: string): Promise<string | undefined> =>
  reads
    .selectFrom("organisation")
    .select("name")
    .where("host_id", "=", hostId)
    .where("id", "=", id)
    .executeTakeFirst()
    .then((row) => row?.name);

export const findOrganisationsByIds = async (
  reads: Reads,
  hostId: string,
  ids: readonly string[],
): Promise<{ id: string; name: string }[]> =>
  ids.length === 0
    ? []
    : reads.selectFrom("organisation").select(["id", "name"]).where("host_id", "=", hostId).where("id", "in", ids).execute();

export async function insertOrganisation(
  tx: Tx,
  hostId: string,
  { name, jurisdictionCode }: Omit<Organisation, "id">,
  now: string,
): Promise<string> {
  const id = newId();
  const row = { id, host_id: hostId, name, sort_key: sortKeyOf(name), name_key: sortKeyOf(name) };
  await tx
    .insertInto("organisation")
    .values({ ...row, jurisdiction_code: jurisdictionCode, parent_id: null, created_at: now })
    .execute();
  return id;
}
