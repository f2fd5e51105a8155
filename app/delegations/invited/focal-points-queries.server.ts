import type { Reads, Tx } from "db/database.server";
import { newId } from "db/identity.server";
import type { FocalPointEntry } from "./focal-point";

type EventKey = { id: string };

/** Those of the whole event, the first ones first; who handed over is no longer among them. */
export const findAllFocalPoints = (reads: Reads, event: EventKey): Promise<FocalPointEntry[]> =>
  focalPoints(reads, event).execute().then(entries);

export const findFocalPointsOf = (reads: Reads, event: EventKey, delegationId: string): Promise<FocalPointEntry[]> =>
  focalPoints(reads, event).where("f.delegation_id", "=", delegationId).execute().then(entries);

/** The delegations of the event a person answers for, in the order they stand there. */
export const findDelegationIdsOf = (reads: Reads, event: EventKey, personId: string): Promise<string[]> =>
  findAllAnswered(reads, event, personId).then((all) => all.flatMap(({ id, endedAt }) => (endedAt ? [] : [id])));

/** Those a person answered for and no longer does, with the moment of the end; whose end came last stands first. */
export async function findHandedOverOf(reads: Reads, event: EventKey, personId: string): Promise<{ id: string; endedAt: string }[]> {
  const all = await findAllAnswered(reads, event, personId);
  const live = new Set(all.flatMap(({ id, endedAt }) => (endedAt ? [] : [id])));
  return all
    .flatMap(({ id, endedAt }) => (endedAt && !live.has(id) ? [{ id, endedAt }] : []))
    .sort((one, other) => (one.endedAt < other.endedAt ? 1 : -1));
}

const findAllAnswered = (reads: Reads, event: EventKey, personId: string) =>
  reads
    .selectFrom("focal_point")
    .innerJoin("delegation", "delegation.id", "focal_point.delegation_id")
    .select(["focal_point.delegation_id", "focal_point.ended_at"])
    .where("focal_point.event_id", "=", event.id)
    .where("focal_point.person_id", "=", personId)
    .orderBy("delegation.position")
    .orderBy("delegation.id")
    .execute()
    .then((rows) => rows.map(({ delegation_id, ended_at }) => ({ id: delegation_id, endedAt: ended_at })));

/** The persons who answer for the delegation, or did before they handed over. */
export const findAllWhoAnswered = (reads: Reads, event: EventKey, delegationId: string): Promise<string[]> =>
  reads
    .selectFrom("focal_point")
    .select("person_id")
    .where("event_id", "=", event.id)
    .where("delegation_id", "=", delegationId)
    .execute()
    .then((rows) => rows.map(({ person_id }) => person_id));

type New = { eventId: string; hostId: string; delegationId: string; personId: string; kind: FocalPointEntry["kind"] };

export const insertFocalPoint = (tx: Tx, { eventId, hostId, delegationId, personId, kind }: New, now: string) =>
  tx
    .insertInto("focal_point")
    .values({
      id: newId(),
      event_id: eventId,
      host_id: hostId,
      delegation_id: delegationId,
      person_id: personId,
      kind,
      created_at: now,
    })
    .execute();

export const endFocalPoint = (tx: Tx, event: EventKey, id: string, now: string) =>
  tx.updateTable("focal_point").set({ ended_at: now }).where("event_id", "=", event.id).where("id", "=", id).execute();

const focalPoints = (reads: Reads, event: EventKey) =>
  reads
    .selectFrom("focal_point as f")
    .innerJoin("person as p", "p.id", "f.person_id")
    .leftJoin("contact_address as a", (join) => join.onRef("a.person_id", "=", "p.id").on("a.kind", "in", ["own", "assistant"]))
    .select(["f.id", "f.delegation_id", "f.person_id", "f.kind", "p.display_name", "p.position"])
    .select((eb) => eb.fn.max("a.mail_address").as("mail_address"))
    .where("f.event_id", "=", event.id)
    .where("f.ended_at", "is", null)
    .groupBy(["f.id", "p.id"])
    .orderBy("f.kind", "desc")
    .orderBy("f.id");

type Row = Awaited<ReturnType<ReturnType<typeof focalPoints>["execute"]>>[number];

const entries = (rows: Row[]): FocalPointEntry[] =>
  rows
    .map((row) => ({
      id: row.id,
      delegationId: row.delegation_id,
      personId: row.person_id,
      kind: row.kind,
      name: row.display_name,
      position: row.position,
      mailAddress: row.mail_address ?? "",
    }))
    .sort((one, other) => (one.kind === other.kind ? 0 : one.kind === "first" ? -1 : 1));
