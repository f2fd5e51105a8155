import type { Tx } from "db/database.server";
import { hashOf, newId } from "db/identity.server";
import type { Instant } from "~/time/instant";
import type { Account } from "../account";
import { insertAttempt } from "./sign-in-queries.server";
import { linkTokenOf } from "./sign-in-token.server";

/**
 * The token of a link for whoever reads the server's console: once, 24 hours, any browser. Without an account it sets the installation up.
 * A second factor is asked for all the same, unless the link is to take the account's factors away.
 */
export async function makeConsoleLink(
  tx: Tx,
  secret: string,
  account: Pick<Account, "id"> | undefined,
  now: Instant,
  { clearsFactors = false } = {},
): Promise<string> {
  const id = newId();
  const token = linkTokenOf(secret, id);
  const whose = { accountId: account?.id ?? null, browserHash: null, goesTo: "" };
  await insertAttempt(tx, { id, way: "console", linkHash: hashOf(token), clearsFactors, ...whose }, now);
  return token;
}
