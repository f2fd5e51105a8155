import type { Reads } from "db/database.server";
import { findOrganiser, type HostMember, isProof, type Organiser } from "~/accounts/organiser.server";
import type { Permission } from "~/accounts/role";

/** What the owner who plants may do with an event they have just made: everything. */
export async function proofOf<P extends Permission>(
  reads: Reads,
  member: HostMember,
  address: string,
  permission: P,
): Promise<Organiser<P>> {
  const found = await findOrganiser(reads, member.accountId, address, permission);
  if (!isProof(found)) throw new Error(`The owner may ${permission} at ${address}`);
  return found;
}
