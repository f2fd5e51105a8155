import type { Reads } from "db/database.server";
import type { Event } from "~/events/event";
import type { LinkHolder } from "~/people/find-person-by-link.server";
import type { NamedDelegation } from "./delegation";
import { findDelegation } from "./delegations-queries.server";
import { findDelegationIdsOf } from "./focal-points-queries.server";
import { nameDelegation } from "./name-delegations.server";

declare const answering: unique symbol;

/** Somebody who answers for this delegation at this event. Only `findFocalPoint` makes one. */
export type FocalPoint = { person: LinkHolder; event: Event; delegation: NamedDelegation; readonly [answering]: true };

/** Of the delegation asked for, else of the first that the person answers for; undefined where they answer for none, or not for that one. */
export async function findFocalPoint(
  reads: Reads,
  person: LinkHolder,
  event: Event,
  delegationId: string | null,
): Promise<FocalPoint | undefined> {
  if (!event.hasDelegations) return undefined;
  const ids = await findDelegationIdsOf(reads, event, person.id);
  const id = delegationId === null ? ids[0] : ids.find((each) => each === delegationId);
  const delegation = id === undefined ? undefined : await findDelegation(reads, event, id);
  if (!delegation) return undefined;
  return { person, event, delegation: await nameDelegation(reads, event, delegation) } as FocalPoint;
}
