import type { Tx } from "db/database.server";
import { no, type Outcome, yes } from "db/outcome";
import type { Organiser } from "~/accounts/organiser.server";
import { noteEventDeed } from "~/events/note-event-deed.server";
import { existsMessageSince, isDraft } from "~/mail/mail-queries.server";
import { queueMessage } from "~/mail/queue-message.server";
import { type Instant, plusDays } from "~/time/instant";
import type { Delegation } from "./delegation";
import { findDelegation, findNextInvitationNumber, updateDelegation } from "./delegations-queries.server";
import { findFocalPointsOf } from "./focal-points-queries.server";

export type WriteRefusal = "gone" | "no-focal-point" | "regretted" | "changed-since" | "invited-today" | "reminded-today";

/**
 * The invitation under a number of its own, which it keeps when it is sent again; to the focal point, and the backup where there is one. In a
 * draft it is a rehearsal: the team reads it, and nobody is invited by it.
 */
export async function inviteDelegation(
  tx: Tx,
  organiser: Organiser<"edit-people">,
  delegationId: string,
  now: Instant,
): Promise<Outcome<undefined, WriteRefusal>> {
  const found = await findAddressees(tx, organiser, "delegation-invitation", delegationId, now);
  if (!found.ok) return found;
  const { delegation, personIds } = found.value;
  if (personIds.length === 0) return no("invited-today");
  if (await isDraft(tx, organiser.event.id)) noteEventDeed(tx, organiser, "delegation.invited", delegationId, now, { way: "rehearsal" });
  else {
    const invited = await markInvited(tx, organiser, delegation, "mail", now);
    if (!invited.ok) return invited;
  }
  await write(tx, organiser, "delegation-invitation", delegation, personIds, now);
  return yes(undefined);
}

/** The letter went by post: it has its number, and nobody is written to. */
export async function noteInvitedOnPaper(
  tx: Tx,
  organiser: Organiser<"edit-people">,
  delegationId: string,
  now: Instant,
): Promise<Outcome<number, "gone" | "changed-since">> {
  const delegation = await findDelegation(tx, organiser.event, delegationId);
  if (!delegation) return no("gone");
  return markInvited(tx, organiser, delegation, "paper", now);
}

async function markInvited(tx: Tx, organiser: Organiser<"edit-people">, delegation: Delegation, way: "mail" | "paper", now: Instant) {
  const number = delegation.invitationNumber ?? (await findNextInvitationNumber(tx, organiser.event));
  const change = { invitation_number: number, invited_at: delegation.invitedAt ?? now, last_contact_at: now };
  if (!(await updateDelegation(tx, delegation, change, now))) return no("changed-since");
  noteEventDeed(tx, organiser, "delegation.invited", delegation.id, now, { number, way });
  return yes(number);
}

/** Names what is missing, as it is when the message leaves. Nobody is reminded twice within a day, whoever of the team presses the button. */
export async function remindDelegation(
  tx: Tx,
  organiser: Organiser<"edit-people">,
  delegationId: string,
  now: Instant,
): Promise<Outcome<undefined, WriteRefusal>> {
  const found = await findAddressees(tx, organiser, "delegation-reminder", delegationId, now);
  if (!found.ok) return found;
  const { delegation, personIds } = found.value;
  if (personIds.length === 0) return no("reminded-today");
  const rehearsal = await isDraft(tx, organiser.event.id);
  if (!rehearsal && !(await updateDelegation(tx, delegation, { last_contact_at: now }, now))) return no("changed-since");
  await write(tx, organiser, "delegation-reminder", delegation, personIds, now);
  noteEventDeed(tx, organiser, "delegation.reminded", delegation.id, now, rehearsal ? { way: "rehearsal" } : undefined);
  return yes(undefined);
}

/** Those of them who had no such letter within the last day; none where it regretted. */
async function findAddressees(
  tx: Tx,
  { event }: Organiser<"edit-people">,
  kind: Kind,
  id: string,
  now: Instant,
): Promise<Outcome<{ delegation: Delegation; personIds: string[] }, "gone" | "no-focal-point" | "regretted">> {
  const delegation = await findDelegation(tx, event, id);
  if (!delegation) return no("gone");
  if (delegation.reply === "regretted") return no("regretted");
  const focalPoints = await findFocalPointsOf(tx, event, id);
  if (focalPoints.length === 0) return no("no-focal-point");
  const personIds: string[] = [];
  for (const { personId } of focalPoints)
    if (!(await existsMessageSince(tx, aboutOf(kind, id, personId), plusDays(now, -1)))) personIds.push(personId);
  return yes({ delegation, personIds });
}

type Kind = "delegation-invitation" | "delegation-reminder";
const aboutOf = (kind: Kind, delegationId: string, personId: string) => `${kind}:${delegationId}:${personId}`;

async function write(tx: Tx, { event }: Organiser, kind: Kind, { id }: Delegation, personIds: readonly string[], now: Instant) {
  for (const personId of personIds) {
    const of = { hostId: event.hostId, eventId: event.id, personId, content: { delegationId: id }, now };
    await queueMessage(tx, { ...of, kind, dedupe: `${aboutOf(kind, id, personId)}:${now}` });
  }
}
