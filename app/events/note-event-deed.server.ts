import type { Tx } from "db/database.server";
import { actorOf, type Organiser } from "~/accounts/organiser.server";
import type { AuditEntry } from "~/audit/audit-entry";
import { record } from "~/audit/record.server";
import type { Instant } from "~/time/instant";

/** The line in the history for what somebody of the team did with their event. */
export const noteEventDeed = (
  tx: Tx,
  organiser: Organiser,
  verb: AuditEntry["verb"],
  subjectId: string,
  now: Instant,
  facts?: AuditEntry["facts"],
) =>
  record(tx, {
    hostId: organiser.event.hostId,
    eventId: organiser.event.id,
    actor: actorOf(organiser),
    verb,
    subjectId,
    facts,
    at: now,
  });
