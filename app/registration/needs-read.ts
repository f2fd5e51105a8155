import type { Actor } from "~/audit/audit-entry";
import type { Instant } from "~/time/instant";
import type { Registration } from "./registration";

/** The entry that says who opened somebody's sensitive answers: ids alone, never what they hold. */
export const needsRead = (
  actor: Actor,
  { id, hostId, eventId, personId }: Pick<Registration, "id" | "hostId" | "eventId" | "personId">,
  at: Instant,
) => ({ hostId, eventId, personId, actor, verb: "registration.needs-read", subjectId: id, at }) as const;
