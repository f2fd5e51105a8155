import type { Database } from "db/database.server";
import { existsAccount } from "~/accounts/accounts-queries.server";
import { makeConsoleLink } from "~/accounts/sign-in/make-console-link.server";
import type { Configuration } from "~/configuration.server";
import { paths } from "~/paths";
import { systemNow } from "~/time/instant";

/** Where nobody can sign in yet, prints the link that makes the first host and its owner. True if it was so. */
export async function tellSetUpLink(
  { secret, baseUrl }: Configuration,
  { reads, write }: Pick<Database, "reads" | "write">,
): Promise<boolean> {
  if (await existsAccount(reads)) return false;
  const token = await write((tx) => makeConsoleLink(tx, secret, undefined, systemNow()));
  console.log(`Nobody can sign in yet. Set Plenary up here, once, within 24 hours:\n${baseUrl}${paths.setUp(token)}`);
  return true;
}
