import type { Tx } from "db/database.server";
import { record } from "~/audit/record.server";
import { type KeptBytes, storeFile } from "~/files/store-file.server";
import type { Instant } from "~/time/instant";
import { updateHostCrest } from "./hosts-queries.server";
import { actorOf, type HostMember } from "./organiser.server";

/** Null: the host shows its name alone. Events with a crest of their own keep it. */
export async function changeHostCrest(tx: Tx, owner: HostMember<"manage-team">, kept: KeptBytes | null, now: Instant): Promise<void> {
  const file = kept && (await storeFile(tx, owner, kept, now));
  await updateHostCrest(tx, owner.hostId, file?.id ?? null);
  const verb = file ? "host.crest-changed" : "host.crest-removed";
  record(tx, { hostId: owner.hostId, actor: actorOf(owner), verb, subjectId: owner.hostId, at: now });
}
