import type { Tx } from "db/database.server";
import type { Instant } from "~/time/instant";
import { stepOfCode } from "../factors/app-code.server";
import { findAllApps, takeStep } from "../factors/apps-queries.server";
import type { FactorUse } from "../factors/factor";
import { recoveryHashOf } from "../factors/recovery-code.server";
import { takeRecoveryCode } from "../factors/recovery-queries.server";
import { unseal } from "../factors/seal.server";
import { tellChange } from "../factors/tell-change.server";
import { type PasskeyProof, takePasskey } from "../passkeys/prove-passkey.server";

/** What somebody gives to prove themselves a second time. */
export type Given = { code: string } | { passkey: PasskeyProof };

/** Uses it up: each code and each answer of a passkey works once. Undefined where it is none of this account's, or was used. */
export async function takeFactor(tx: Tx, accountId: string, given: Given, secret: string, now: Instant): Promise<FactorUse | undefined> {
  if ("passkey" in given) {
    if (given.passkey.passkey.accountId !== accountId) return undefined;
    return (await takePasskey(tx, given.passkey, now)) === accountId ? "passkey" : undefined;
  }
  const typed = given.code.replace(/[^A-Za-z0-9]/g, "");
  if (/^\d{6}$/.test(typed)) return (await takeAppCode(tx, accountId, typed, secret, now)) ? "app" : undefined;
  if (!(await takeRecoveryCode(tx, accountId, recoveryHashOf(accountId, typed), now))) return undefined;
  await tellChange(tx, accountId, "code-used", "", now);
  return "recovery-code";
}

async function takeAppCode(tx: Tx, accountId: string, code: string, secret: string, now: Instant): Promise<boolean> {
  for (const app of await findAllApps(tx, accountId)) {
    const key = unseal(secret, app.id, app.sealedSecret);
    const step = key && stepOfCode(key, code, now);
    if (step !== undefined && (await takeStep(tx, app.id, step, now))) return true;
  }
  return false;
}
