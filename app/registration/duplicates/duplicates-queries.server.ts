import type { Reads, Tx } from "db/database.server";
import { newId } from "db/identity.server";
import { overStates } from "../registration";
import type { Somebody } from "./duplicates";
import { pairKey } from "./duplicates";

type EventKey = { id: string; hostId: string };

/** Everybody whose registration lives, who speaks or who is a focal point here: four questions, however many they are. */
export async function findEverybodyAt(reads: Reads, event: EventKey): Promise<Somebody[]> {
  const registered = await reads
    .selectFrom("registration")
    .leftJoin("organisation", "organisation.id", "registration.organisation_id")
    .select(["registration.id", "registration.person_id", "registration.name", "registration.sort_key", "registration.state"])
    .leftJoin("delegation_member", "delegation_member.registration_id", "registration.id")
    .select(["organisation.name as organisation", "delegation_member.delegation_id"])
    .where("registration.event_id", "=", event.id)
    .where("registration.state", "not in", overStates)
    .orderBy("registration.sort_key")
    .execute();
  const speaking = await reads
    .selectFrom("speaker")
    .select(["person_id", "name", "sort_key", "organisation"])
    .where("event_id", "=", event.id)
    .execute();
  const answering = await reads
    .selectFrom("focal_point")
    .innerJoin("person", "person.id", "focal_point.person_id")
    .select(["focal_point.person_id", "focal_point.delegation_id", "person.display_name as name", "person.sort_key"])
    .where("focal_point.event_id", "=", event.id)
    .where("focal_point.ended_at", "is", null)
    .execute();
  const addresses = await findAddressesAt(reads, event);
  const found = new Map<string, Somebody>();
  const blank = { registrationId: null, state: null, speaks: false, focalPoint: false, delegationIds: [] };
  for (const { id, person_id: personId, sort_key: sortKey, organisation, delegation_id, ...row } of registered)
    found.set(personId, {
      ...{ ...blank, ...row, personId, sortKey, registrationId: id, organisation: organisation ?? "", mailAddresses: [] },
      delegationIds: delegation_id ? [delegation_id] : [],
    });
  for (const { person_id: personId, sort_key: sortKey, name, organisation } of speaking)
    found.set(personId, { ...blank, name, sortKey, organisation, mailAddresses: [], ...found.get(personId), personId, speaks: true });
  for (const { person_id: personId, sort_key: sortKey, name, delegation_id } of answering)
    found.set(personId, {
      ...blank,
      name,
      sortKey,
      organisation: "",
      mailAddresses: [],
      ...found.get(personId),
      personId,
      focalPoint: true,
      delegationIds: [...new Set([...(found.get(personId)?.delegationIds ?? []), delegation_id])],
    });
  for (const { person_id, mail_key } of addresses) found.get(person_id)?.mailAddresses.push(mail_key);
  return [...found.values()];
}

const findAddressesAt = (reads: Reads, event: EventKey) =>
  reads
    .selectFrom("contact_address")
    .select(["person_id", "mail_key"])
    .where("host_id", "=", event.hostId)
    .where("kind", "=", "own")
    .where((eb) =>
      eb.or([
        eb("person_id", "in", eb.selectFrom("registration").select("person_id").where("event_id", "=", event.id)),
        eb("person_id", "in", eb.selectFrom("speaker").select("person_id").where("event_id", "=", event.id)),
        eb("person_id", "in", eb.selectFrom("focal_point").select("person_id").where("event_id", "=", event.id)),
      ]),
    )
    .execute();

/** Those found to be two people, by `pairKey`. */
export const findTwoPeople = (reads: Reads, event: EventKey): Promise<Set<string>> =>
  reads
    .selectFrom("two_people")
    .select(["person_id", "other_id"])
    .where("host_id", "=", event.hostId)
    .execute()
    .then((rows) => new Set(rows.map((row) => pairKey(row.person_id, row.other_id))));

export async function insertTwoPeople(tx: Tx, event: EventKey, ids: readonly [string, string], accountId: string, now: string) {
  const [person_id, other_id] = [...ids].sort() as [string, string];
  await tx
    .insertInto("two_people")
    .values({ host_id: event.hostId, person_id, other_id, said_by: accountId, said_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

type Move = { from: string; to: string };

export const moveRegistration = (tx: Tx, event: EventKey, registrationId: string, to: string) =>
  tx.updateTable("registration").set({ person_id: to }).where("event_id", "=", event.id).where("id", "=", registrationId).execute();

/** Who answers for the same delegation twice answers for it once. */
export async function moveFocalPoints(tx: Tx, event: EventKey, { from, to }: Move, now: string) {
  const of = (personId: string) =>
    tx
      .selectFrom("focal_point")
      .select(["id", "delegation_id", "kind"])
      .where("event_id", "=", event.id)
      .where("person_id", "=", personId)
      .where("ended_at", "is", null)
      .execute();
  const kept = new Map((await of(to)).map((row) => [row.delegation_id, row]));
  for (const { id, delegation_id, kind } of await of(from)) {
    const twin = kept.get(delegation_id);
    await tx
      .updateTable("focal_point")
      .set(twin ? { ended_at: now } : { person_id: to })
      .where("id", "=", id)
      .execute();
    if (twin && kind === "first") await tx.updateTable("focal_point").set({ kind }).where("id", "=", twin.id).execute();
  }
}

/** Each person is invited once; of two invitations the kept person's stands. */
export async function moveInvitation(tx: Tx, event: EventKey, { from, to }: Move, now: string) {
  const own = await tx
    .selectFrom("invitation")
    .select("id")
    .where("event_id", "=", event.id)
    .where("person_id", "=", to)
    .executeTakeFirst();
  await tx
    .updateTable("invitation")
    .set(own ? { withdrawn_at: now } : { person_id: to })
    .where("event_id", "=", event.id)
    .where("person_id", "=", from)
    .execute();
}

/** Whom closed sessions are open to, in the draft. */
export async function moveGuest(tx: Tx, event: EventKey, { from, to }: Move) {
  const invited = (personId: string) =>
    tx.selectFrom("session_guest").select("session_id").where("event_id", "=", event.id).where("person_id", "=", personId);
  await tx
    .updateTable("session_guest")
    .set({ person_id: to })
    .where("event_id", "=", event.id)
    .where("person_id", "=", from)
    .where("session_id", "not in", invited(to))
    .execute();
  await tx.deleteFrom("session_guest").where("event_id", "=", event.id).where("person_id", "=", from).execute();
}

/** Only for somebody without any: an address of the other might be a stranger's, who would read the kept person's mail. */
export async function lendAddresses(tx: Tx, event: EventKey, { from, to }: Move, now: string) {
  const of = (personId: string) => tx.selectFrom("contact_address").selectAll().where("person_id", "=", personId).execute();
  if ((await of(to)).length > 0) return;
  const rows = (await of(from)).map((row) => ({ ...row, id: newId(), host_id: event.hostId, person_id: to, created_at: now }));
  if (rows.length > 0) await tx.insertInto("contact_address").values(rows).execute();
}

/** Whether this record is used at another event of the host. */
export async function existsElsewhere(reads: Reads, event: EventKey, personId: string): Promise<boolean> {
  for (const table of ["registration", "speaker", "focal_point", "invitation"] as const) {
    const rows = reads.selectFrom(table).select("event_id").where("person_id", "=", personId).where("event_id", "!=", event.id);
    if (await rows.limit(1).executeTakeFirst()) return true;
  }
  return false;
}

export const markMerged = (tx: Tx, { from, to }: Move) =>
  tx.updateTable("person").set({ merged_into: to }).where("id", "=", from).execute();
