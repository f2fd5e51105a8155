import type { Tx } from "db/database.server";
import { queueMessage } from "~/mail/queue-message.server";
import { findAllContactAddresses } from "~/people/people-queries.server";
import type { Instant } from "~/time/instant";
import type { Registration } from "../registration";
import { type StepBy, stepTo } from "../step-registration.server";
import type { NextState } from "./waiting";
import { insertWaiting } from "./waiting-queries.server";

/** Puts a registration that found no place on the waiting list and tells the person their number. `next`: what it becomes with a place. */
export async function joinWaitingList(
  tx: Tx,
  registration: Registration,
  next: NextState,
  by: StepBy,
  now: Instant,
): Promise<Registration> {
  await insertWaiting(tx, registration, next, now);
  const waiting = await stepTo(tx, registration, "waiting-list", by, now);
  const { id, hostId, eventId, personId } = waiting;
  const addresses = await findAllContactAddresses(tx, personId);
  const about = { hostId, eventId, personId, about: `registration:${id}`, now };
  if (addresses.length > 0)
    await queueMessage(tx, { ...about, kind: "waiting-list", dedupe: `waiting-list:${id}`, content: { registrationId: id } });
  return waiting;
}
