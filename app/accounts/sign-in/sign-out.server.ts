import type { Tx } from "db/database.server";
import type { Instant } from "~/time/instant";
import type { SignedIn } from "../account";
import { recordForTeams } from "../record-for-teams.server";
import { endOtherSignIns, endSignIns } from "./sign-in-queries.server";

/** Ends this sign-in, another one of the same account by its id, all others, or all of them. */
export async function signOut(
  tx: Tx,
  { account, signInId }: SignedIn,
  which: "this" | "others" | "everywhere" | { id: string },
  now: Instant,
): Promise<void> {
  const many = which === "everywhere" || which === "others";
  const ended =
    which === "others"
      ? await endOtherSignIns(tx, account.id, signInId, now)
      : await endSignIns(tx, account.id, which === "everywhere" ? undefined : which === "this" ? signInId : which.id, now);
  if (ended > 0) await recordForTeams(tx, account, many ? "account.signed-out-everywhere" : "account.signed-out", now);
}
