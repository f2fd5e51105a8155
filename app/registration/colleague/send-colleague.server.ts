import type { Tx } from "db/database.server";
import { no, type Outcome } from "db/outcome";
import { record } from "~/audit/record.server";
import type { Event } from "~/events/event";
import type { LinkHolder } from "~/people/find-person-by-link.server";
import type { By } from "~/people/person";
import { findSpeakerOfPerson } from "~/speakers/speakers-queries.server";
import type { Instant } from "~/time/instant";
import { findMembership } from "../members/members-queries.server";
import { tellColleagueSent } from "../members/tell-focal-points.server";
import { mayPassOn, type Registration } from "../registration";
import { findLiveRegistration } from "../registration-queries.server";
import type { ColleagueEntry } from "./colleague-form";
import { comeInstead, type InsteadRefusal } from "./come-instead.server";

export type SendColleagueRefusal = InsteadRefusal | "not-possible";

/** Who cannot come sends somebody in their place, where the host allows it. The colleague is asked for their details by mail. */
export async function sendColleague(
  tx: Tx,
  holder: LinkHolder,
  event: Event,
  colleague: ColleagueEntry,
  now: Instant,
): Promise<Outcome<Registration, SendColleagueRefusal>> {
  const leaving = await findLiveRegistration(tx, event, holder.id);
  const speaks = (await findSpeakerOfPerson(tx, event, holder.id)) !== undefined;
  if (!leaving || !mayPassOn(leaving, event, { speaks }, now)) return no("not-possible");
  const by: By = { hostId: event.hostId, eventId: event.id, actor: { kind: "person", personId: holder.id } };
  const named = { by, state: "nominated", reason: "A colleague comes instead.", names: true } as const;
  const sent = await comeInstead(tx, event, leaving, colleague, named, now);
  if (!sent.ok) return sent;
  record(tx, { ...by, personId: holder.id, verb: "colleague.sent", subjectId: sent.value.id, at: now });
  const membership = event.hasDelegations ? await findMembership(tx, event, sent.value.id) : undefined;
  if (membership) await tellColleagueSent(tx, event, membership.delegationId, leaving, sent.value, now);
  return sent;
}
