import type { Tx } from "db/database.server";
import { queueMessage } from "~/mail/queue-message.server";
import { findAllContactAddresses } from "~/people/people-queries.server";
import type { Instant } from "~/time/instant";
import type { SessionWaiting } from "./session-waiting";

type Told = "session-place" | "place-offered" | "offer-ended";

/** Once for each number; the newest about a session takes the place of what has not left yet. */
export async function tellSessionPlace(
  tx: Tx,
  { id: eventId, hostId }: { id: string; hostId: string },
  kind: Told,
  { sessionId, registrationId, personId, number }: Pick<SessionWaiting, "sessionId" | "registrationId" | "personId" | "number">,
  now: Instant,
) {
  if ((await findAllContactAddresses(tx, personId)).length === 0) return;
  const dedupe = `${kind}:${registrationId}:${sessionId}:${number}`;
  const about = { hostId, eventId, personId, about: `session-place:${registrationId}:${sessionId}`, dedupe, now };
  await queueMessage(tx, { ...about, kind, content: { registrationId, sessionId } });
}
