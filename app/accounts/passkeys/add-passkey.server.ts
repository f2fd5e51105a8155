import type { Tx } from "db/database.server";
import { newId } from "db/identity.server";
import { no, type Outcome, yes } from "db/outcome";
import type { Instant } from "~/time/instant";
import type { SignedIn } from "../account";
import type { FactorRefusal } from "../factors/factor";
import { raiseSignIn } from "../factors/raise-sign-in.server";
import { tellChange } from "../factors/tell-change.server";
import { findPasskey, insertPasskey, takeChallenge } from "./passkeys-queries.server";
import type { NewPasskeyProof } from "./prove-passkey.server";

/** The token of the raised sign-in. */
export async function addPasskey(
  tx: Tx,
  signedIn: SignedIn,
  { name, proof }: { name: string; proof: NewPasskeyProof | undefined },
  now: Instant,
): Promise<Outcome<{ token: string }, FactorRefusal>> {
  if (!proof || (await findPasskey(tx, proof.credentialId))) return no("known-passkey");
  if (!(await takeChallenge(tx, proof.challenge.tokenHash, proof.challenge.endsAt))) return no("known-passkey");
  const accountId = signedIn.account.id;
  const { credentialId, publicKey, counter, transports } = proof;
  await insertPasskey(tx, { id: newId(), accountId, name, credentialId, publicKey, counter, transports }, now);
  await tellChange(tx, accountId, "passkey-added", name, now);
  return yes({ token: await raiseSignIn(tx, signedIn, now) });
}
