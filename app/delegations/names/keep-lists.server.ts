import type { Tx } from "db/database.server";
import { no, type Outcome, yes } from "db/outcome";
import { actorOf, type HostMember } from "~/accounts/organiser.server";
import { record } from "~/audit/record.server";
import { sortKeyOf } from "~/people/sort-key";
import type { Instant } from "~/time/instant";
import type { NewList } from "./names-form";
import { copyListed, deleteScheme, findAllSchemes, findScheme, findUses, insertScheme, updateScheme } from "./names-queries.server";
import type { NamingScheme } from "./naming-scheme";

type Member = HostMember<"edit-event">;

export type ListRefusal = "no-such-list" | "name-taken" | "in-use" | "changed-since";

/** A new list: a copy of another of the host's, or the first names. Its id. */
export async function makeList(
  tx: Tx,
  member: Member,
  { listName, from }: NewList,
  now: Instant,
): Promise<Outcome<string, "no-such-list" | "name-taken">> {
  const original = from === "" ? undefined : await findScheme(tx, member, from);
  if (from !== "" && !original) return no("no-such-list");
  if (await isTaken(tx, member, listName)) return no("name-taken");
  const id = await insertScheme(tx, member, listName, member.accountId, now);
  if (original) await copyListed(tx, original.id, id);
  note(tx, member, "names.list-made", id, now);
  return yes(id);
}

export async function renameList(
  tx: Tx,
  member: Member,
  id: string,
  listName: string,
  now: Instant,
): Promise<Outcome<undefined, ListRefusal>> {
  const scheme = await findScheme(tx, member, id);
  if (!scheme) return no("no-such-list");
  if (await isTaken(tx, member, listName, scheme)) return no("name-taken");
  const change = { revision: scheme.revision, name: listName, by: member.accountId };
  if (!(await updateScheme(tx, scheme, change, now))) return no("changed-since");
  note(tx, member, "names.list-renamed", id, now);
  return yes(undefined);
}

/** Only while no event uses it. */
export async function removeList(tx: Tx, member: Member, id: string, now: Instant): Promise<Outcome<undefined, ListRefusal>> {
  const scheme = await findScheme(tx, member, id);
  if (!scheme) return no("no-such-list");
  if ((await findUses(tx, member)).has(id)) return no("in-use");
  await deleteScheme(tx, scheme);
  note(tx, member, "names.list-removed", id, now);
  return yes(undefined);
}

const isTaken = (tx: Tx, member: Member, listName: string, but?: NamingScheme) =>
  findAllSchemes(tx, member).then((all) => all.some(({ id, name }) => id !== but?.id && sortKeyOf(name) === sortKeyOf(listName)));

const note = (tx: Tx, member: Member, verb: `names.list-${"made" | "renamed" | "removed"}`, subjectId: string, at: Instant) =>
  record(tx, { hostId: member.hostId, actor: actorOf(member), verb, subjectId, at });
