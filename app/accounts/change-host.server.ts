import type { Tx } from "db/database.server";
import { record } from "~/audit/record.server";
import type { Instant } from "~/time/instant";
import type { HostForm } from "./host-form";
import { updateHost } from "./hosts-queries.server";
import { actorOf, type HostMember } from "./organiser.server";

/** Its events show the change at once, unless they have a look of their own. */
export async function changeHost(tx: Tx, owner: HostMember<"manage-team">, input: HostForm, now: Instant): Promise<void> {
  await updateHost(tx, { ...input, id: owner.hostId });
  record(tx, { hostId: owner.hostId, actor: actorOf(owner), verb: "host.changed", subjectId: owner.hostId, at: now });
}
