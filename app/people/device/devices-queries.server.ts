import type { Reads, Tx } from "db/database.server";
import { newId } from "db/identity.server";
import type { Instant } from "~/time/instant";

type Person = { id: string; hostId: string; linkGeneration: number };
export type Device = { id: string; askedAt: Instant; wrongCodes: number; provenAt: Instant | null };

/** By the present link alone: a renewed one is asked anew. The newest first. */
export const findDevices = (reads: Reads, person: Person, tokenHash: string): Promise<Device[]> =>
  reads
    .selectFrom("known_device")
    .select(["id", "asked_at", "wrong_codes", "proven_at"])
    .where("person_id", "=", person.id)
    .where("token_hash", "=", tokenHash)
    .where("link_generation", "=", person.linkGeneration)
    .orderBy("asked_at", "desc")
    .orderBy("id", "desc")
    .execute()
    .then((rows) =>
      rows.map((row) => ({
        id: row.id,
        askedAt: row.asked_at as Instant,
        wrongCodes: row.wrong_codes,
        provenAt: row.proven_at as Instant | null,
      })),
    );

/** When each browser showed that it belongs to the person, the newest first. */
export const findProvenDevices = (reads: Reads, person: { id: string }): Promise<Instant[]> =>
  reads
    .selectFrom("known_device")
    .select("proven_at")
    .where("person_id", "=", person.id)
    .where("proven_at", "is not", null)
    .orderBy("proven_at", "desc")
    .execute()
    .then((rows) => rows.map(({ proven_at }) => proven_at as Instant));

export const countAsksSince = (reads: Reads, person: { id: string }, since: Instant): Promise<number> =>
  reads
    .selectFrom("known_device")
    .select((eb) => eb.fn.countAll<number | string>().as("count"))
    .where("person_id", "=", person.id)
    .where("asked_at", ">", since)
    .executeTakeFirstOrThrow()
    .then(({ count }) => Number(count));

export async function insertDevice(tx: Tx, person: Person, tokenHash: string, now: Instant): Promise<string> {
  const id = newId();
  await tx
    .insertInto("known_device")
    .values({
      ...{ id, host_id: person.hostId, person_id: person.id, token_hash: tokenHash, link_generation: person.linkGeneration },
      ...{ asked_at: now, wrong_codes: 0 },
    })
    .execute();
  return id;
}

export const markWrongCode = (tx: Tx, person: { id: string }, id: string) =>
  tx
    .updateTable("known_device")
    .set((eb) => ({ wrong_codes: eb("wrong_codes", "+", 1) }))
    .where("person_id", "=", person.id)
    .where("id", "=", id)
    .execute();

export const markDeviceProven = (tx: Tx, person: { id: string }, id: string, now: Instant) =>
  tx.updateTable("known_device").set({ proven_at: now }).where("person_id", "=", person.id).where("id", "=", id).execute();
