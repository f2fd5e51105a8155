import type { Tx } from "db/database.server";
import { newId } from "db/identity.server";
import { record } from "~/audit/record.server";
import type { Instant } from "~/time/instant";
import type { Account } from "./account";
import { addAccount } from "./add-account.server";
import type { Host } from "./host";
import type { FoundingForm } from "./host-form";
import { insertHost } from "./hosts-queries.server";
import { insertTeamRole } from "./team/team-queries.server";

/** A host and its first owner; only the installation itself makes one, at its first start or from a data file. */
export async function createHost(
  tx: Tx,
  { owner: founder, ...input }: FoundingForm,
  now: Instant,
): Promise<{ host: Host; owner: Account }> {
  const host: Host = { id: newId(), ...input };
  await insertHost(tx, host, now);
  const owner = await addAccount(tx, founder, now);
  await insertTeamRole(tx, { hostId: host.id, accountId: owner.id, role: "owner" }, now);
  record(tx, { hostId: host.id, actor: { kind: "plenary" }, verb: "host.created", subjectId: owner.id, at: now });
  return { host, owner };
}
