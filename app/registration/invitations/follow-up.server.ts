import type { Tx } from "db/database.server";
import { no, type Outcome, yes } from "db/outcome";
import { actorOf, type Organiser } from "~/accounts/organiser.server";
import { record } from "~/audit/record.server";
import { isDraft } from "~/mail/mail-queries.server";
import { queueMessage } from "~/mail/queue-message.server";
import type { Instant } from "~/time/instant";
import { findLatestRegistration } from "../registration-queries.server";
import { mayRemind, stateOfInvitation } from "./invitation";
import { findAllInvitations, findInvitation, inviteAgain, markReminded, withdraw } from "./invitations-queries.server";

/** Writes once more to all who have not answered. How many. */
export async function remindInvited(tx: Tx, organiser: Organiser<"edit-people">, now: Instant): Promise<Outcome<number, "nobody">> {
  const { event } = organiser;
  const those = (await findAllInvitations(tx, event)).filter((each) => each.mailAddress !== null && mayRemind(each, now));
  if (those.length === 0) return no("nobody");
  const ids = those.map(({ id }) => id);
  for (let start = 0; start < ids.length; start += 500) await markReminded(tx, event, ids.slice(start, start + 500), now);
  const of = { hostId: event.hostId, eventId: event.id };
  for (const { id, personId } of those)
    await queueMessage(tx, { ...of, personId, kind: "invitation-reminder", dedupe: `invitation-reminder:${id}:${now}`, content: {}, now });
  record(tx, { ...of, actor: actorOf(organiser), verb: "invitation.reminded", facts: { people: those.length }, at: now });
  return yes(those.length);
}

/** Writes to all to whom it was only rehearsed while the event was a draft: from now on they are invited. How many. */
export async function inviteRehearsed(
  tx: Tx,
  organiser: Organiser<"edit-people">,
  now: Instant,
): Promise<Outcome<number, "none-rehearsed">> {
  const { event } = organiser;
  const rehearsed = (await findAllInvitations(tx, event)).filter((each) => stateOfInvitation(each) === "rehearsed" && each.mailAddress);
  if (rehearsed.length === 0 || (await isDraft(tx, event.id))) return no("none-rehearsed");
  const of = { hostId: event.hostId, eventId: event.id };
  const actor = actorOf(organiser);
  for (const each of rehearsed) {
    const { personId, categoryId } = each;
    const id = await inviteAgain(tx, each, each, now);
    await queueMessage(tx, { ...of, personId, kind: "invitation", dedupe: `invitation:${id}:${now}`, content: { categoryId }, now });
    record(tx, { ...of, actor, personId, verb: "person.invited", subjectId: id, at: now });
  }
  record(tx, { ...of, actor, verb: "people.invited", facts: { people: rehearsed.length }, at: now });
  return yes(rehearsed.length);
}

export type WithdrawInvitationRefusal = "no-such-invitation" | "answered";

/** Its link registers nobody any more. Nobody is told: who opens it reads so, and a letter that has not left yet stays. */
export async function withdrawInvitation(
  tx: Tx,
  organiser: Organiser<"edit-people">,
  personId: string,
  now: Instant,
): Promise<Outcome<undefined, WithdrawInvitationRefusal>> {
  const { event } = organiser;
  const invitation = await findInvitation(tx, event, personId);
  if (!invitation) return no("no-such-invitation");
  if (await findLatestRegistration(tx, event, personId)) return no("answered");
  if (!(await withdraw(tx, event, invitation.id, now))) return yes(undefined);
  const of = { hostId: event.hostId, eventId: event.id, personId };
  record(tx, { ...of, actor: actorOf(organiser), verb: "invitation.withdrawn", subjectId: invitation.id, at: now });
  return yes(undefined);
}
