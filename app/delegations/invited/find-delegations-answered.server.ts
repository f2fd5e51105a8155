import type { Reads } from "db/database.server";
import type { Event } from "~/events/event";
import { findAllDelegations } from "./delegations-queries.server";
import { findDelegationIdsOf } from "./focal-points-queries.server";
import { nameDelegations } from "./name-delegations.server";

/** Those of the event a person answers for, by the names the event prints; nothing is asked where it invites none. */
export async function findDelegationsAnswered(
  reads: Reads,
  event: Event,
  person: { id: string },
  language?: string,
): Promise<{ id: string; name: string }[]> {
  if (!event.hasDelegations) return [];
  const ids = await findDelegationIdsOf(reads, event, person.id);
  if (ids.length === 0) return [];
  const all = await findAllDelegations(reads, event);
  const named = await nameDelegations(
    reads,
    event,
    all.filter(({ id }) => ids.includes(id)),
    language,
  );
  return named.map(({ id, name }) => ({ id, name }));
}
