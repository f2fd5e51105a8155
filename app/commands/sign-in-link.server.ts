import { openDatabase } from "db/database.server";
import { findAccountByMail } from "~/accounts/accounts-queries.server";
import { makeConsoleLink } from "~/accounts/sign-in/make-console-link.server";
import { bringUpToDate } from "~/backups/bring-up-to-date.server";
import { readConfiguration } from "~/configuration.server";
import { asMailAddress } from "~/mail/mail-address";
import { paths } from "~/paths";
import { systemNow } from "~/time/instant";
import { tellSetUpLink } from "./set-up-link.server";

/**
 * Prints a link that signs somebody of the team in without a message: for when mail does not arrive. A second step is asked for all the
 * same; `--without-second-factor` makes the link take every passkey, app and recovery code of the account away: for when all is lost.
 */
export async function signInLink({ args }: { args: string[] }) {
  const clearsFactors = args.includes(flag);
  const address = asMailAddress(args.find((arg) => arg !== flag));
  if (!address) return fail(`Say whose link it is: npm run sign-in-link -- name@agency.example [${flag}]`);
  const configuration = readConfiguration(process.env, "development");
  const database = openDatabase(configuration.databaseUrl);
  try {
    await bringUpToDate(database, configuration);
    if (await tellSetUpLink(configuration, database)) return;
    const account = await findAccountByMail(database.reads, address);
    if (!account) return fail("Nobody signs in with that address.");
    const token = await database.write((tx) => makeConsoleLink(tx, configuration.secret, account, systemNow(), { clearsFactors }));
    if (clearsFactors) console.log("Whoever opens this link takes every passkey, app and recovery code of the account away.");
    console.log(`For ${account.name}, once, for 24 hours:\n${configuration.baseUrl}${paths.signInLink(token)}`);
  } finally {
    await database.close();
  }
}

const flag = "--without-second-factor";

function fail(sentence: string) {
  console.error(sentence);
  process.exitCode = 1;
}
