import type { Tx } from "db/database.server";
import type { Instant } from "~/time/instant";
import type { SignedIn } from "../account";
import { proveSignIn } from "../factors/raise-sign-in.server";
import { recordForTeams } from "../record-for-teams.server";
import { countWrongAtSignIn, endSignIns } from "../sign-in/sign-in-queries.server";
import { mostWrongCodes, type SecondStepFault } from "./second-step";
import { type Given, takeFactor } from "./take-factor.server";

/** Somebody signed in proves once more who they are, before they change how they sign in. A new token, or a fault whose counting stays. */
export async function confirmSignIn(
  tx: Tx,
  signedIn: SignedIn,
  given: Given,
  secret: string,
  now: Instant,
): Promise<{ token: string } | SecondStepFault> {
  const { account, signInId } = signedIn;
  const factor = await takeFactor(tx, account.id, given, secret, now);
  if (factor) {
    await recordForTeams(tx, account, "account.confirmed", now, { factor });
    return { token: await proveSignIn(tx, signedIn, now) };
  }
  await recordForTeams(tx, account, "account.wrong-second-step", now);
  if ((await countWrongAtSignIn(tx, signInId)) < mostWrongCodes) return "wrong";
  await endSignIns(tx, account.id, signInId, now);
  return "ended";
}
