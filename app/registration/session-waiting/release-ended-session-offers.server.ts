import type { Tx } from "db/database.server";
import { record } from "~/audit/record.server";
import { findEvent } from "~/events/events-queries.server";
import { returnPlaces } from "~/places/give-places-back.server";
import { findHoldings } from "~/places/places-queries.server";
import { isSamePool } from "~/places/pool";
import type { Instant } from "~/time/instant";
import { sessionPool } from "../session-places/session-place";
import { passSessionPlacesOn } from "./pass-session-places-on.server";
import { endSessionWaiting, findEndedSessionOffers } from "./session-waiting-queries.server";
import { tellSessionPlace } from "./tell-session-place.server";

const atOnce = 50;

/**
 * Places in sessions that people were offered and did not take in time go to those who are next; their place at the event stays as it is. How
 * many. Run it again while it answers more than none.
 */
export async function releaseEndedSessionOffers(tx: Tx, now: Instant): Promise<number> {
  const ended = await findEndedSessionOffers(tx, now, atOnce);
  for (const waiting of ended) {
    const { eventId: id, registrationId, sessionId, personId } = waiting;
    const held = (await findHoldings(tx, { id }, registrationId)).filter(isSamePool(sessionPool(sessionId)));
    await returnPlaces(tx, { id }, registrationId, held);
    await endSessionWaiting(tx, { id }, waiting, now);
    const { hostId } = (await findEvent(tx, id))!;
    const about = { hostId, eventId: id, actor: { kind: "plenary" }, personId, subjectId: registrationId } as const;
    record(tx, { ...about, verb: "session.offer-ended", at: now });
    await tellSessionPlace(tx, { id, hostId }, "offer-ended", waiting, now);
  }
  for (const id of new Set(ended.map(({ eventId }) => eventId))) await passSessionPlacesOn(tx, { id }, now);
  return ended.length;
}
