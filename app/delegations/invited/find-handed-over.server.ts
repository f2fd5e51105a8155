import type { Reads } from "db/database.server";
import { findHistoryOfSubject } from "~/audit/audit-queries.server";
import type { Event } from "~/events/event";
import { findPerson } from "~/people/people-queries.server";
import { findDelegation } from "./delegations-queries.server";
import { findHandedOverOf } from "./focal-points-queries.server";
import { nameDelegations } from "./name-delegations.server";

/** A delegation somebody answered for and no longer does. */
export type HandedOver = {
  id: string;
  name: string;
  /** Whom they named in their place; empty where somebody else did. */
  to: string;
  /** Whether their last deed was to reply. */
  replied: boolean;
};

/** The one asked for, else the last; undefined where they handed over none, answer for it again, or never did. */
export async function findHandedOver(
  reads: Reads,
  event: Event,
  person: { id: string; hostId: string },
  delegationId: string | null,
  language?: string,
): Promise<HandedOver | undefined> {
  if (!event.hasDelegations) return undefined;
  const all = await findHandedOverOf(reads, event, person.id);
  const over = delegationId === null ? all[0] : all.find(({ id }) => id === delegationId);
  const delegation = over && (await findDelegation(reads, event, over.id));
  if (!delegation) return undefined;
  // Whom the team or a later focal point named is not theirs to read.
  const own = (await findHistoryOfSubject(reads, event, delegation.id)).find(
    ({ verb, actorKind, actorId, at }) =>
      verb === "focal-point.named" && actorKind === "person" && actorId === person.id && at === over.endedAt,
  );
  const to = own?.personId ? await findPerson(reads, event.hostId, own.personId) : undefined;
  const [named] = await nameDelegations(reads, event, [delegation], language);
  return { id: delegation.id, name: named!.name, to: to?.name ?? "", replied: own !== undefined && delegation.repliedAt === over.endedAt };
}
