import type { Reads } from "db/database.server";
import { actorOf, type Organiser } from "~/accounts/organiser.server";
import type { DelegationRules, NamedDelegation } from "~/delegations/invited/delegation";
import { approvalOf, deadlinesOf } from "~/delegations/invited/delegation";
import { findDelegation } from "~/delegations/invited/delegations-queries.server";
import type { FocalPoint } from "~/delegations/invited/find-focal-point.server";
import { nameDelegation } from "~/delegations/invited/name-delegations.server";
import { findDelegationRules } from "~/delegations/invited/rules-queries.server";
import type { Event } from "~/events/event";
import { isOver } from "~/events/event";
import type { By } from "~/people/person";
import type { Instant } from "~/time/instant";
import { dateAt } from "~/time/time-zone";

declare const granted: unique symbol;

/** Whoever may act on the members of one delegation: its focal point, or somebody of the team. Made here only, from their own proof. */
export type MemberHand = {
  kind: "focal-point" | "host";
  by: By;
  event: Event;
  delegation: NamedDelegation;
  rules: DelegationRules;
  readonly [granted]: true;
};

export async function handOfFocalPoint(reads: Reads, { person, event, delegation }: FocalPoint): Promise<MemberHand> {
  const by: By = { hostId: event.hostId, eventId: event.id, actor: { kind: "person", personId: person.id } };
  return { kind: "focal-point", by, event, delegation, rules: await findDelegationRules(reads, event) } as MemberHand;
}

/** Undefined where the event has no such delegation. */
export async function handOfTeam(
  reads: Reads,
  organiser: Organiser<"edit-people">,
  event: Event,
  delegationId: string,
): Promise<MemberHand | undefined> {
  const delegation = await findDelegation(reads, organiser.event, delegationId);
  if (!delegation) return undefined;
  const by: By = { hostId: event.hostId, eventId: event.id, actor: actorOf(organiser) };
  const [named, rules] = await Promise.all([nameDelegation(reads, event, delegation), findDelegationRules(reads, event)]);
  return { kind: "host", by, event, delegation: named, rules } as MemberHand;
}

export const approvalFor = ({ rules, delegation }: MemberHand) => approvalOf(rules, delegation);

/** After the last day for naming members only the team adds any; after the event nobody does. */
export function whyClosed(
  { kind, event, rules, delegation }: MemberHand,
  now: Instant,
): "event-over" | "too-late" | "regretted" | undefined {
  if (isOver(event, now)) return "event-over";
  if (delegation.reply === "regretted") return "regretted";
  const { nominateBy } = deadlinesOf(rules, delegation);
  const today = dateAt(now, event.timeZone);
  return kind === "focal-point" && nominateBy && today > nominateBy ? "too-late" : undefined;
}
