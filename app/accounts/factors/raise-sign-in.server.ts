import type { Tx } from "db/database.server";
import { hashOf } from "db/identity.server";
import type { Instant } from "~/time/instant";
import type { SignedIn } from "../account";
import { endOtherSignIns, renewToken } from "../sign-in/sign-in-queries.server";
import { newToken } from "../sign-in/sign-in-token.server";

/** This sign-in has just seen a second factor: it gets a new token, and the old one is dead. */
export async function proveSignIn(tx: Tx, { signInId }: Pick<SignedIn, "signInId">, now: Instant): Promise<string> {
  const token = newToken();
  await renewToken(tx, signInId, hashOf(token), now);
  return token;
}

/** The same after a factor was added: whoever signed in before it, without it, has to come again. */
export async function raiseSignIn(tx: Tx, signedIn: SignedIn, now: Instant): Promise<string> {
  await endOtherSignIns(tx, signedIn.account.id, signedIn.signInId, now);
  return proveSignIn(tx, signedIn, now);
}
