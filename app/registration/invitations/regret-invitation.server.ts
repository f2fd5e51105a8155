import type { Tx } from "db/database.server";
import { no, type Outcome, yes } from "db/outcome";
import { record } from "~/audit/record.server";
import type { Event } from "~/events/event";
import type { LinkHolder } from "~/people/find-person-by-link.server";
import type { Instant } from "~/time/instant";
import { findLatestRegistration } from "../registration-queries.server";
import { entryByLink } from "./entry-by-link.server";
import { isRegretted, mayRegret } from "./invitation";
import { findInvitation, markRegretted } from "./invitations-queries.server";

/** Whoever is invited says that they cannot come. They are reminded no more, and may still change their mind. */
export async function regretInvitation(
  tx: Tx,
  holder: Pick<LinkHolder, "id">,
  event: Event,
  now: Instant,
): Promise<Outcome<undefined, "not-registered">> {
  const invitation = await findInvitation(tx, event, holder.id);
  const registration = await findLatestRegistration(tx, event, holder.id);
  if (!registration && isRegretted(invitation)) return yes(undefined);
  const entry = entryByLink(event, invitation, registration, now);
  if (!invitation || !entry.ok || !mayRegret(invitation, registration)) return no("not-registered");
  await markRegretted(tx, event, invitation.id, now);
  const actor = { kind: "person" as const, personId: holder.id };
  const of = { hostId: event.hostId, eventId: event.id, personId: holder.id };
  record(tx, { ...of, actor, verb: "invitation.regretted", subjectId: invitation.id, at: now });
  return yes(undefined);
}
