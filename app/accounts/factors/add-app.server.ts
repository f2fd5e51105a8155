import type { Tx } from "db/database.server";
import { newId } from "db/identity.server";
import { no, type Outcome, yes } from "db/outcome";
import type { Instant } from "~/time/instant";
import type { SignedIn } from "../account";
import { newAppSecret, stepOfCode } from "./app-code.server";
import { confirmApp, deleteNewApps, findNewApp, insertApp } from "./apps-queries.server";
import type { FactorRefusal } from "./factor";
import { raiseSignIn } from "./raise-sign-in.server";
import { seal, unseal } from "./seal.server";
import { tellChange } from "./tell-change.server";

/** A secret for the app to take over; it is worth nothing before the app has shown a code. The id of the app. */
export async function startApp(tx: Tx, { account }: SignedIn, secret: string, now: Instant): Promise<string> {
  await deleteNewApps(tx, { accountId: account.id });
  const id = newId();
  await insertApp(tx, { id, accountId: account.id, sealedSecret: seal(secret, id, newAppSecret()) }, now);
  return id;
}

/** The first code shows that the app has the secret. The token of the raised sign-in. */
export async function addApp(
  tx: Tx,
  signedIn: SignedIn,
  { id, name, code }: { id: string; name: string; code: string },
  secret: string,
  now: Instant,
): Promise<Outcome<{ token: string }, FactorRefusal>> {
  const app = await findNewApp(tx, signedIn.account.id, id);
  const key = app && unseal(secret, app.id, app.sealedSecret);
  if (!key) return no("gone");
  const step = stepOfCode(key, code, now);
  if (step === undefined) return no("wrong-code");

  await confirmApp(tx, signedIn.account.id, { id, name, step }, now);
  await tellChange(tx, signedIn.account.id, "app-added", name, now);
  return yes({ token: await raiseSignIn(tx, signedIn, now) });
}
