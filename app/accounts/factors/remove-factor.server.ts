import type { Tx } from "db/database.server";
import { no, type Outcome, yes } from "db/outcome";
import type { Instant } from "~/time/instant";
import type { SignedIn } from "../account";
import type { Factor, FactorRefusal } from "./factor";
import { deleteFactor, existsHostThatAsks, findAllFactors } from "./factors-queries.server";
import { deleteRecoveryCodes } from "./recovery-queries.server";
import { tellChange } from "./tell-change.server";

/** With the last one the recovery codes go too: they stand in for something. */
export async function removeFactor(tx: Tx, { account }: SignedIn, id: string, now: Instant): Promise<Outcome<Factor, FactorRefusal>> {
  const factors = await findAllFactors(tx, account.id);
  const factor = factors.find((each) => each.id === id);
  if (!factor) return no("gone");
  const last = factors.length === 1;
  if (last && (await existsHostThatAsks(tx, account.id))) return no("required-by-host");

  await deleteFactor(tx, account.id, factor);
  if (last) await deleteRecoveryCodes(tx, account.id);
  await tellChange(tx, account.id, `${factor.kind}-removed`, factor.name, now);
  return yes(factor);
}
