import type { Reads } from "db/database.server";
import { findEventRoles, findHostRole } from "./accounts-queries.server";
import { may, type Permission, type Role } from "./role";

declare const permitted: unique symbol;

export type EventRef = { id: string; hostId: string };

/** Somebody of the team who may do `P` with this event. Only `findOrganiser` makes one. */
export type Organiser<P extends Permission = Permission> = {
  accountId: string;
  role: Role;
  event: EventRef;
  readonly [permitted]: P;
};

/** Somebody of the team of a whole host who may do `P` there. Only `findHostMember` makes one. */
export type HostMember<P extends Permission = Permission> = { accountId: string; role: Role; hostId: string; readonly [permitted]: P };

/** Undefined where there is no such event for this account: to a stranger's team it does not exist. `"forbidden"` where the role falls short. */
export async function findOrganiser<P extends Permission>(
  reads: Reads,
  accountId: string,
  eventAddress: string,
  permission: P,
): Promise<Organiser<P> | "forbidden" | undefined> {
  const found = await findEventRoles(reads, accountId, eventAddress);
  if (!found) return undefined;
  const role = found.roles.find((candidate) => may(candidate, permission));
  if (!role) return "forbidden";
  return { accountId, role, event: found.event } as Organiser<P>;
}

/** Undefined where the account does not belong to the whole host: a role for one event of it opens nothing here. */
export async function findHostMember<P extends Permission>(
  reads: Reads,
  accountId: string,
  hostId: string,
  permission: P,
): Promise<HostMember<P> | "forbidden" | undefined> {
  const role = await findHostRole(reads, accountId, hostId);
  if (!role) return undefined;
  return may(role, permission) ? ({ accountId, role, hostId } as HostMember<P>) : "forbidden";
}

export const actorOf = (organiser: { accountId: string }) => ({ kind: "account", accountId: organiser.accountId }) as const;
