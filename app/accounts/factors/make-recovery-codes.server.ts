import type { Tx } from "db/database.server";
import { no, type Outcome, yes } from "db/outcome";
import type { Instant } from "~/time/instant";
import type { SignedIn } from "../account";
import { type FactorRefusal, recoveryCodes } from "./factor";
import { existsFactor } from "./factors-queries.server";
import { newRecoveryCode, recoveryHashOf } from "./recovery-code.server";
import { deleteRecoveryCodes, insertRecoveryCodes } from "./recovery-queries.server";
import { tellChange } from "./tell-change.server";

/** Ten new ones, seen now and never again; those made before are dead. */
export async function makeRecoveryCodes(tx: Tx, { account }: SignedIn, now: Instant): Promise<Outcome<string[], FactorRefusal>> {
  if (!(await existsFactor(tx, account.id))) return no("no-factor");
  const codes = Array.from({ length: recoveryCodes }, newRecoveryCode);
  await deleteRecoveryCodes(tx, account.id);
  const hashes = codes.map((code) => recoveryHashOf(account.id, code));
  await insertRecoveryCodes(tx, account.id, hashes, now);
  await tellChange(tx, account.id, "codes-made", "", now);
  return yes(codes);
}
