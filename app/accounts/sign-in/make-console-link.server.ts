import type { Tx } from "db/database.server";
import { hashOf, newId } from "db/identity.server";
import type { Instant } from "~/time/instant";
import type { Account } from "../account";
import { insertAttempt } from "./sign-in-queries.server";
import { linkTokenOf } from "./sign-in-token.server";

/** The token of a link for whoever reads the server's console: once, 24 hours, any browser. Without an account it sets the installation up. */
export async function makeConsoleLink(tx: Tx, secret: string, account: Pick<Account, "id"> | undefined, now: Instant): Promise<string> {
  const id = newId();
  const token = linkTokenOf(secret, id);
  const attempt = { id, accountId: account?.id ?? null, way: "console", browserHash: null, goesTo: "", linkHash: hashOf(token) } as const;
  await insertAttempt(tx, attempt, now);
  return token;
}
