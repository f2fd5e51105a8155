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

/** Why somebody of the team gets no proof: the role falls short, or the host asks for a second factor and they have none. */
export type NoProof = "forbidden" | "factor-missing";

export const isProof = <P extends object>(found: P | NoProof | undefined): found is P => typeof found === "object";

/** Undefined where there is no such event for this account: to a stranger's team it does not exist. */
export async function findOrganiser<P extends Permission>(
  reads: Reads,
  accountId: string,
  eventAddress: string,
  permission: P,
): Promise<Organiser<P> | NoProof | undefined> {
  const found = await findEventRoles(reads, accountId, eventAddress);
  if (!found) return undefined;
  const role = found.roles.find((candidate) => may(candidate, permission));
  if (found.factorMissing) return "factor-missing";
  if (!role) return "forbidden";
  return { accountId, role, event: found.event } as Organiser<P>;
}

/** Undefined where the account does not belong to the whole host: a role for one event of it opens nothing here. */
export async function findHostMember<P extends Permission>(
  reads: Reads,
  accountId: string,
  hostId: string,
  permission: P,
): Promise<HostMember<P> | NoProof | undefined> {
  const found = await findHostRole(reads, accountId, hostId);
  if (!found) return undefined;
  if (found.factorMissing) return "factor-missing";
  const { role } = found;
  return may(role, permission) ? ({ accountId, role, hostId } as HostMember<P>) : "forbidden";
}

export const actorOf = (organiser: { accountId: string }) => ({ kind: "account", accountId: organiser.accountId }) as const;
