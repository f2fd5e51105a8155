import type { Reads, Tx } from "db/database.server";
import { newId } from "db/identity.server";
import { type Event, languageOf } from "~/events/event";
import { sortKeyOf } from "~/people/sort-key";
import { firstNames, inOrder } from "./first-names.server";
import type { Jurisdiction } from "./jurisdiction";
import { findListed } from "./names/names-queries.server";
import { asListed, firstLanguage } from "./names/naming-scheme";

type Named = Pick<Event, "namingSchemeId" | "languages">;

/** All of them, as this event names and orders them: in a reader's language where one is given. The only source of a jurisdiction's name. */
export async function findAllJurisdictions(reads: Reads, event: Named, language = languageOf(event)): Promise<Jurisdiction[]> {
  const listed = await findListed(reads, event.namingSchemeId);
  return inOrder(firstNames.map((first) => asListed(first, listed, [language, ...event.languages])));
}

/** Every name the event's list uses, short or whole, in any language. */
export async function findNamesUsed(reads: Reads, event: Named): Promise<Pick<Jurisdiction, "code" | "name">[]> {
  const listed = await findListed(reads, event.namingSchemeId);
  return firstNames.flatMap((first) => {
    const languages = new Set([firstLanguage, ...(listed.names.get(first.code)?.keys() ?? [])]);
    const names = [...languages].flatMap((language) => {
      const { name, shortName } = asListed(first, listed, [language]);
      return [name, shortName];
    });
    return [...new Set(names)].map((name) => ({ code: first.code, name }));
  });
}

/** Changes nothing, but is written: a disk that takes this takes more. */
export const rewriteOneJurisdiction = (tx: Tx) =>
  tx
    .updateTable("jurisdiction")
    .set((eb) => ({ code: eb.ref("code") }))
    .where("code", "=", (one) => one.selectFrom("jurisdiction").select((eb) => eb.fn.min("code").as("code")))
    .execute();

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
