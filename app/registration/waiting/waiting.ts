import type { DelegationRole } from "~/delegations/invited/delegation";
import { type Event, startOf } from "~/events/event";
import { epochMilliseconds, fromEpochMilliseconds, type Instant, latest, plusMinutes } from "~/time/instant";
import type { RegistrationState } from "../registration";

/** What a registration becomes once it has its place. */
export type NextState = Extract<RegistrationState, "nominated" | "awaiting-focal-point" | "awaiting-host" | "confirmed">;

/** A registration on the waiting list of its event. */
export type Waiting = {
  registrationId: string;
  /** Given once, never again. */
  number: number;
  nextState: NextState;
  categoryId: string;
  /** Whose member waits, and where in the delegation's own order. */
  member: { delegationId: string; role: DelegationRole; position: number } | null;
  since: string;
  /** Until then a place is held for them; null: none is offered. */
  offeredUntil: string | null;
};

/**
 * First come, first served. Members of one delegation share the numbers they have among them: the lowest goes to whoever stands first in the
 * delegation's own order.
 */
export function inWaitingOrder<One extends Pick<Waiting, "number" | "member">>(waiting: readonly One[]): One[] {
  const byNumber = [...waiting].sort((one, other) => one.number - other.number);
  const ofDelegation = new Map<string, One[]>();
  for (const one of byNumber)
    if (one.member) ofDelegation.set(one.member.delegationId, [...(ofDelegation.get(one.member.delegationId) ?? []), one]);
  for (const members of ofDelegation.values())
    members.sort((one, other) => one.member!.position - other.member!.position || one.number - other.number);
  return byNumber.map((one) => (one.member ? ofDelegation.get(one.member.delegationId)!.shift()! : one));
}

const hour = 3_600_000;

/** The end of an offer made now: on the full hour, and not after the event has begun, but for two hours at least. */
export function endOfOffer(event: Pick<Event, "startsOn" | "timeZone">, hours: number, now: Instant): Instant {
  const [full, begins] = [fullHourAfter(hours, now), startOf(event)];
  return full < begins ? full : latest(begins, plusMinutes(now, 120));
}

/** The same of a place in a session: never after that has begun, for then it is nobody's. */
export function endOfSessionOffer(begins: Instant, hours: number, now: Instant): Instant {
  const full = fullHourAfter(hours, now);
  return full < begins ? full : begins;
}

const fullHourAfter = (hours: number, now: Instant): Instant =>
  fromEpochMilliseconds(Math.ceil((epochMilliseconds(now) + hours * hour) / hour) * hour);
