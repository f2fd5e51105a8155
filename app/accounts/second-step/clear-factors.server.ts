import type { Tx } from "db/database.server";
import type { Instant } from "~/time/instant";
import { deleteAllFactors } from "../factors/factors-queries.server";
import { tellChange } from "../factors/tell-change.server";
import { endSignIns } from "../sign-in/sign-in-queries.server";

/** Everything is lost, and the operator of the server vouches: passkeys, apps and recovery codes go, and every sign-in ends. */
export async function clearFactors(tx: Tx, accountId: string, now: Instant): Promise<void> {
  await endSignIns(tx, accountId, undefined, now);
  await deleteAllFactors(tx, accountId);
  await tellChange(tx, accountId, "cleared", "", now, { kind: "plenary" });
}
