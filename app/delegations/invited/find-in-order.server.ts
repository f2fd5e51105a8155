import type { Reads } from "db/database.server";
import type { Event } from "~/events/event";
import type { NamedDelegation } from "./delegation";
import { findAllDelegations } from "./delegations-queries.server";
import { nameDelegations } from "./name-delegations.server";
import { inProtocolOrder } from "./protocol-order";
import { findProtocolOrder } from "./rules-queries.server";

/** All of the event as every list has them: under their names, in protocol order. */
export async function findInOrder(reads: Reads, event: Event): Promise<NamedDelegation[]> {
  const [delegations, order] = await Promise.all([findAllDelegations(reads, event), findProtocolOrder(reads, event)]);
  return inProtocolOrder(await nameDelegations(reads, event, delegations), order);
}
