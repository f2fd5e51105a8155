import type { Reads, Tx } from "db/database.server";
import type { DelegationRole, MemberCounts } from "~/delegations/invited/delegation";
import { noMembers } from "~/delegations/invited/delegation";
import type { Member } from "./member";

type EventKey = { id: string };

/** In the delegation's order, the head wherever it stands; who left is not among them. */
export const findMembersOf = (reads: Reads, event: EventKey, delegationId: string): Promise<Member[]> =>
  members(reads, event)
    .where("m.delegation_id", "=", delegationId)
    .where("m.left_at", "is", null)
    .execute()
    .then((rows) => rows.map(toMember));

/** The head's name, by delegation. */
export const findHeads = (reads: Reads, event: EventKey): Promise<Map<string, string>> =>
  reads
    .selectFrom("delegation_member as m")
    .innerJoin("registration as r", "r.id", "m.registration_id")
    .select(["m.delegation_id", "r.name"])
    .where("m.event_id", "=", event.id)
    .where("m.role", "=", "head")
    .where("m.left_at", "is", null)
    .execute()
    .then((rows) => new Map(rows.map((row) => [row.delegation_id, row.name])));

/** Whether they left or not: whose member somebody is. */
export const findMembership = (
  reads: Reads,
  event: EventKey,
  registrationId: string,
): Promise<{ delegationId: string; role: DelegationRole; position: number } | undefined> =>
  reads
    .selectFrom("delegation_member")
    .select(["delegation_id", "role", "position"])
    .where("event_id", "=", event.id)
    .where("registration_id", "=", registrationId)
    .executeTakeFirst()
    .then((row) => row && { delegationId: row.delegation_id, role: row.role, position: row.position });

/** By delegation; those without members are not among them. */
export async function countMembers(reads: Reads, event: EventKey): Promise<Map<string, MemberCounts>> {
  const rows = await reads
    .selectFrom("delegation_member as m")
    .innerJoin("registration as r", "r.id", "m.registration_id")
    .select(["m.delegation_id", "r.state", "m.role"])
    .select((eb) => eb.fn.countAll<number | string>().as("count"))
    .where("m.event_id", "=", event.id)
    .where("m.left_at", "is", null)
    .groupBy(["m.delegation_id", "r.state", "m.role"])
    .execute();
  const counts = new Map<string, MemberCounts>();
  for (const row of rows) {
    const [before, number] = [counts.get(row.delegation_id) ?? noMembers, Number(row.count)];
    if (row.state === "waiting-list") continue;
    counts.set(row.delegation_id, {
      named: before.named + number,
      complete: before.complete + (row.state === "nominated" ? 0 : number),
      withFocalPoint: before.withFocalPoint + (row.state === "awaiting-focal-point" ? number : 0),
      withHost: before.withHost + (row.state === "awaiting-host" ? number : 0),
      confirmed: before.confirmed + (row.state === "confirmed" ? number : 0),
      hasHead: before.hasHead || row.role === "head",
    });
  }
  return counts;
}

type Membership = { eventId: string; registrationId: string; delegationId: string; role: DelegationRole };

/** At the end of the delegation, or at a given place of it. */
export async function insertMember(tx: Tx, { eventId, registrationId, delegationId, role }: Membership, at?: number) {
  const last =
    at === undefined
      ? await tx
          .selectFrom("delegation_member")
          .select((eb) => eb.fn.max("position").as("position"))
          .where("event_id", "=", eventId)
          .where("delegation_id", "=", delegationId)
          .executeTakeFirst()
      : undefined;
  const position = at ?? Number(last?.position ?? 0) + 1;
  await tx
    .insertInto("delegation_member")
    .values({ event_id: eventId, registration_id: registrationId, delegation_id: delegationId, role, position })
    .execute();
}

export const updateMemberRole = (tx: Tx, event: EventKey, registrationId: string, role: DelegationRole) =>
  tx
    .updateTable("delegation_member")
    .set({ role })
    .where("event_id", "=", event.id)
    .where("registration_id", "=", registrationId)
    .execute();

export const updateMemberPosition = (tx: Tx, event: EventKey, registrationId: string, position: number) =>
  tx
    .updateTable("delegation_member")
    .set({ position })
    .where("event_id", "=", event.id)
    .where("registration_id", "=", registrationId)
    .execute();

/** Out of the delegation's list; the row stays, and says whose member they were. */
export const markLeft = (tx: Tx, event: EventKey, registrationId: string, now: string) =>
  tx
    .updateTable("delegation_member")
    .set({ left_at: now })
    .where("event_id", "=", event.id)
    .where("registration_id", "=", registrationId)
    .execute();

export const deleteMember = (tx: Tx, event: EventKey, registrationId: string) =>
  tx.deleteFrom("delegation_member").where("event_id", "=", event.id).where("registration_id", "=", registrationId).execute();

/** Back again, as an ordinary delegate: somebody else may be the head by now. */
export const markBack = (tx: Tx, event: EventKey, registrationId: string) =>
  tx
    .updateTable("delegation_member")
    .set((eb) => ({ left_at: null, role: eb.case().when("role", "=", "head").then("delegate").else(eb.ref("role")).end() as never }))
    .where("event_id", "=", event.id)
    .where("registration_id", "=", registrationId)
    .where("left_at", "is not", null)
    .execute();

const members = (reads: Reads, event: EventKey) =>
  reads
    .selectFrom("delegation_member as m")
    .innerJoin("registration as r", "r.id", "m.registration_id")
    .select(["m.registration_id", "m.delegation_id", "m.role", "m.position as place"])
    .select(["r.person_id", "r.name", "r.rank_or_title", "r.position", "r.state", "r.revision"])
    .where("m.event_id", "=", event.id)
    .orderBy("m.delegation_id")
    .orderBy("m.position")
    .orderBy("m.registration_id");

type Row = Awaited<ReturnType<ReturnType<typeof members>["execute"]>>[number];

const toMember = (row: Row): Member => ({
  registrationId: row.registration_id,
  delegationId: row.delegation_id,
  personId: row.person_id,
  role: row.role,
  position: row.place,
  name: row.name,
  rankOrTitle: row.rank_or_title,
  jobTitle: row.position,
  state: row.state,
  revision: row.revision,
});
