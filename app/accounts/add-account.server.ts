import type { Tx } from "db/database.server";
import { newId } from "db/identity.server";
import type { Instant } from "~/time/instant";
import type { Account } from "./account";
import { findAccountByMail, insertAccount } from "./accounts-queries.server";
import type { AccountForm } from "./host-form";

/** Whoever has this address already is found, under the name they have; one address is one account, whichever hosts it works for. */
export async function addAccount(tx: Tx, { name, mailAddress }: AccountForm, now: Instant): Promise<Account> {
  const known = await findAccountByMail(tx, mailAddress);
  if (known) return known;
  const account = { id: newId(), name, mailAddress };
  await insertAccount(tx, account, now);
  return account;
}
