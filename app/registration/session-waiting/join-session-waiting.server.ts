import type { Tx } from "db/database.server";
import { yes } from "db/outcome";
import type { By } from "~/people/person";
import type { Instant } from "~/time/instant";
import type { Registration } from "../registration";
import { noteSessionPlace } from "../session-places/note-session-place.server";
import { findOwnWaiting, insertSessionWaiting } from "./session-waiting-queries.server";

/** Puts somebody who found the session full on its list, in the transaction that found it so. Twice is once. */
export async function joinSessionWaiting(tx: Tx, by: By, registration: Registration, sessionId: string, now: Instant) {
  const { id, eventId, personId } = registration;
  if (await findOwnWaiting(tx, { id: eventId }, id, sessionId)) return yes(undefined);
  await insertSessionWaiting(tx, registration, sessionId, now);
  await noteSessionPlace(tx, by, { registrationId: id, personId }, "session.waiting-joined", now);
  return yes(undefined);
}
