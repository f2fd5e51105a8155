import type { Reads, Tx } from "db/database.server";
import { sortKeyOf } from "~/people/sort-key";
import { overStates, type RegistrationState } from "../registration";

type EventKey = { id: string };

/** People handled together: syndicate A, bus 2. Who is out is no longer counted among them. */
export type Group = { id: string; name: string; members: number };

export type GroupMember = { registrationId: string; name: string; line: string; state: RegistrationState };

/** In the order of their names. */
export async function findAllGroups(reads: Reads, event: EventKey): Promise<Group[]> {
  const rows = await reads
    .selectFrom("people_group as g")
    .leftJoin("people_group_member as m", "m.group_id", "g.id")
    .leftJoin("registration as r", (join) => join.onRef("r.id", "=", "m.registration_id").on("r.state", "not in", overStates))
    .select(["g.id", "g.name"])
    .select((eb) => eb.fn.count<number | string>("r.id").as("members"))
    .where("g.event_id", "=", event.id)
    .groupBy(["g.id", "g.name", "g.sort_key"])
    .orderBy("g.sort_key")
    .orderBy("g.id")
    .execute();
  return rows.map(({ id, name, members }) => ({ id, name, members: Number(members) }));
}

export const findGroup = (reads: Reads, event: EventKey, id: string): Promise<{ id: string; name: string } | undefined> =>
  reads.selectFrom("people_group").select(["id", "name"]).where("event_id", "=", event.id).where("id", "=", id).executeTakeFirst();

/** In the order of their names; without those who are out. */
export const findMembersOfGroup = (reads: Reads, event: EventKey, groupId: string): Promise<GroupMember[]> =>
  reads
    .selectFrom("people_group_member as m")
    .innerJoin("registration as r", "r.id", "m.registration_id")
    .leftJoin("organisation as o", "o.id", "r.organisation_id")
    .select(["r.id", "r.name", "r.rank_or_title", "r.state", "o.name as organisation"])
    .where("m.event_id", "=", event.id)
    .where("m.group_id", "=", groupId)
    .where("r.state", "not in", overStates)
    .orderBy("r.sort_key")
    .orderBy("r.id")
    .execute()
    .then((rows) =>
      rows.map((row) => ({
        registrationId: row.id,
        name: row.name,
        line: [row.rank_or_title, row.organisation].filter(Boolean).join(", "),
        state: row.state,
      })),
    );

/** Everybody who is not out, as they are chosen from a list: name, and the organisation that tells two of a name apart. */
export const findChoosable = (reads: Reads, event: EventKey): Promise<{ value: string; label: string; confirmed: boolean }[]> =>
  reads
    .selectFrom("registration as r")
    .leftJoin("organisation as o", "o.id", "r.organisation_id")
    .select(["r.id", "r.name", "r.state", "o.name as organisation"])
    .where("r.event_id", "=", event.id)
    .where("r.state", "not in", overStates)
    .orderBy("r.sort_key")
    .orderBy("r.id")
    .execute()
    .then((rows) =>
      rows.map((row) => ({
        value: row.id,
        label: row.organisation ? `${row.name} (${row.organisation})` : row.name,
        confirmed: row.state === "confirmed",
      })),
    );

/** By what they belong to: `{ organisation: id }` or `{ delegation: id }`; who is out or waits is not among them. */
export const findIdsOf = (reads: Reads, event: EventKey, of: { organisation: string } | { delegation: string }): Promise<string[]> =>
  reads
    .selectFrom("registration as r")
    .leftJoin("delegation_member as d", (join) => join.onRef("d.registration_id", "=", "r.id").on("d.left_at", "is", null))
    .select("r.id")
    .where("r.event_id", "=", event.id)
    .where("r.state", "not in", [...overStates, "waiting-list"])
    .$if("organisation" in of, (query) => query.where("r.organisation_id", "=", (of as { organisation: string }).organisation))
    .$if("delegation" in of, (query) => query.where("d.delegation_id", "=", (of as { delegation: string }).delegation))
    .orderBy("r.id")
    .execute()
    .then((rows) => rows.map(({ id }) => id));

/** By its name, whatever its spelling: whether the event has such a group. */
export const existsGroup = (reads: Reads, event: EventKey, name: string, except = ""): Promise<boolean> =>
  reads
    .selectFrom("people_group")
    .select("id")
    .where("event_id", "=", event.id)
    .where("sort_key", "=", sortKeyOf(name))
    .where("id", "<>", except)
    .executeTakeFirst()
    .then(Boolean);

export const insertGroup = (tx: Tx, event: EventKey, { id, name }: { id: string; name: string }, now: string) =>
  tx
    .insertInto("people_group")
    .values({ id, event_id: event.id, name, sort_key: sortKeyOf(name), created_at: now })
    .execute();

export const updateGroupName = (tx: Tx, event: EventKey, id: string, name: string) =>
  tx
    .updateTable("people_group")
    .set({ name, sort_key: sortKeyOf(name) })
    .where("event_id", "=", event.id)
    .where("id", "=", id)
    .execute();

export async function deleteGroup(tx: Tx, event: EventKey, id: string) {
  await tx.deleteFrom("people_group_member").where("event_id", "=", event.id).where("group_id", "=", id).execute();
  await tx.deleteFrom("people_group").where("event_id", "=", event.id).where("id", "=", id).execute();
}

/** Whoever is in it already stays in it once. */
export const insertGroupMember = (tx: Tx, event: EventKey, groupId: string, registrationId: string) =>
  tx
    .insertInto("people_group_member")
    .values({ event_id: event.id, group_id: groupId, registration_id: registrationId })
    .onConflict((conflict) => conflict.columns(["group_id", "registration_id"]).doNothing())
    .execute();

export const deleteGroupMember = (tx: Tx, event: EventKey, groupId: string, registrationId: string) =>
  tx
    .deleteFrom("people_group_member")
    .where("event_id", "=", event.id)
    .where("group_id", "=", groupId)
    .where("registration_id", "=", registrationId)
    .execute();
