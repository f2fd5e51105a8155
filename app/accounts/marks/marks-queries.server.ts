import type { Reads, Tx } from "db/database.server";
import { newId } from "db/identity.server";
import type { HandlingMarkTable } from "db/tables/accounts";
import type { Instant } from "~/time/instant";
import type { Carry, HandlingMark, ReadyMark } from "./handling-mark";

type HostKey = { hostId: string };

/** From the least to the most restrictive; retired ones too, for sessions may still bear them. */
export const findAllMarks = (reads: Reads, { hostId }: HostKey): Promise<HandlingMark[]> =>
  reads
    .selectFrom("handling_mark")
    .selectAll()
    .where("host_id", "=", hostId)
    .orderBy("position")
    .orderBy("id")
    .execute()
    .then((rows) => rows.map(toMark));

export async function insertMark(tx: Tx, { hostId }: HostKey, mark: ReadyMark & { position: number }, now: Instant): Promise<string> {
  const id = newId();
  const { label, meaning, colour, position, mails, calendars } = mark;
  await tx
    .insertInto("handling_mark")
    .values({ id, host_id: hostId, label, meaning, colour, position, mails, calendars, retired_at: null, created_at: now })
    .execute();
  return id;
}

export const updateCarries = (tx: Tx, { hostId }: HostKey, id: string, { mails, calendars }: { mails: Carry; calendars: Carry }) =>
  tx.updateTable("handling_mark").set({ mails, calendars }).where("host_id", "=", hostId).where("id", "=", id).execute();

export const writeRetired = (tx: Tx, { hostId }: HostKey, id: string, retiredAt: Instant | null) =>
  tx.updateTable("handling_mark").set({ retired_at: retiredAt }).where("host_id", "=", hostId).where("id", "=", id).execute();

const toMark = (row: HandlingMarkTable): HandlingMark => ({
  id: row.id,
  label: row.label,
  meaning: row.meaning,
  colour: row.colour,
  position: row.position,
  mails: row.mails,
  calendars: row.calendars,
  retired: row.retired_at !== null,
});
