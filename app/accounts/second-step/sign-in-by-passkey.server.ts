import type { Tx } from "db/database.server";
import type { Instant } from "~/time/instant";
import { type PasskeyProof, takePasskey } from "../passkeys/prove-passkey.server";
import { type Browser, type Entered, openSignIn } from "../sign-in/sign-in.server";

/** A passkey checks who holds it, so it is both steps at once. Undefined where its answer was used before. */
export async function signInByPasskey(
  tx: Tx,
  browser: Browser,
  { proof, goesTo }: { proof: PasskeyProof; goesTo: string },
  now: Instant,
): Promise<Entered | undefined> {
  const accountId = await takePasskey(tx, proof, now);
  return accountId === undefined ? undefined : openSignIn(tx, browser, { way: "passkey", goesTo }, accountId, now, "passkey");
}
