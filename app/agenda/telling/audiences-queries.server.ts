import type { Reads, Tx } from "db/database.server";
import { newId } from "db/identity.server";
import type { Audience } from "./concerned";

type EventKey = { id: string };

/** Whom a version concerns, kept with it for whoever tells them. */
export async function insertAudiences(tx: Tx, event: EventKey, number: number, audiences: readonly Audience[]) {
  const named = audiences.map((audience) => ({ id: newId(), ...audience }));
  const rows = named.map(({ id, sessionIds }) => ({
    ...{ id, event_id: event.id, version_number: number, session_ids: JSON.stringify(sessionIds) },
  }));
  const listeners = named.flatMap(({ id, personIds }) => personIds.map((person_id) => ({ audience_id: id, person_id })));
  for (let at = 0; at < rows.length; at += rowsAtOnce)
    await tx
      .insertInto("version_audience")
      .values(rows.slice(at, at + rowsAtOnce))
      .execute();
  for (let at = 0; at < listeners.length; at += rowsAtOnce)
    await tx
      .insertInto("version_listener")
      .values(listeners.slice(at, at + rowsAtOnce))
      .execute();
}

/** Each person a version concerns, once, with the sessions that changed for them. */
export async function findConcerned(reads: Reads, event: EventKey, number: number): Promise<{ personId: string; sessionIds: string[] }[]> {
  const rows = await reads
    .selectFrom("version_audience")
    .innerJoin("version_listener", "version_listener.audience_id", "version_audience.id")
    .select(["person_id", "session_ids"])
    .where("event_id", "=", event.id)
    .where("version_number", "=", number)
    .orderBy("person_id")
    .execute();
  return rows.map((row) => ({ personId: row.person_id, sessionIds: JSON.parse(row.session_ids) }));
}

const rowsAtOnce = 1_000;
