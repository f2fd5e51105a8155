import type { Reads, Tx } from "db/database.server";
import { newId } from "db/identity.server";
import { type Instant, plusMinutes } from "~/time/instant";
import { minutesForSecondStep, mostWrongCodes, type SecondStep } from "./second-step";

type NewStep = Pick<SecondStep, "accountId" | "way" | "knownBrowser" | "goesTo"> & { tokenHash: string };

export const insertSecondStep = (tx: Tx, { accountId, tokenHash, way, knownBrowser, goesTo }: NewStep, now: Instant) =>
  tx
    .insertInto("second_step")
    .values({
      id: newId(),
      account_id: accountId,
      token_hash: tokenHash,
      way,
      known_browser_at: knownBrowser ? now : null,
      goes_to: goesTo,
      created_at: now,
      expires_at: plusMinutes(now, minutesForSecondStep),
      used_at: null,
    })
    .execute();

export const findLiveSecondStep = (reads: Reads, tokenHash: string, now: Instant): Promise<SecondStep | undefined> =>
  reads
    .selectFrom("second_step")
    .innerJoin("account", "account.id", "second_step.account_id")
    .select(["second_step.id", "account_id", "way", "known_browser_at", "goes_to", "wrong_codes", "expires_at"])
    .where("token_hash", "=", tokenHash)
    .where("used_at", "is", null)
    .where("expires_at", ">", now)
    .where("wrong_codes", "<", mostWrongCodes)
    .where("account.closed_at", "is", null)
    .executeTakeFirst()
    .then(
      (row) =>
        row && {
          id: row.id,
          accountId: row.account_id,
          way: row.way,
          knownBrowser: row.known_browser_at !== null,
          goesTo: row.goes_to,
          wrongCodes: row.wrong_codes,
          expiresAt: row.expires_at as Instant,
        },
    );

/** True for the one who comes first. */
export const takeSecondStep = (tx: Tx, id: string, now: Instant): Promise<boolean> =>
  tx
    .updateTable("second_step")
    .set({ used_at: now })
    .where("id", "=", id)
    .where("used_at", "is", null)
    .where("wrong_codes", "<", mostWrongCodes)
    .executeTakeFirst()
    .then(({ numUpdatedRows }) => numUpdatedRows === 1n);

export const countWrongStep = (tx: Tx, id: string) =>
  tx
    .updateTable("second_step")
    .set((eb) => ({ wrong_codes: eb("wrong_codes", "+", 1) }))
    .where("id", "=", id)
    .execute();

/** In browsers that were never signed in to the account. */
export const countWrongByStrangers = (reads: Reads, accountId: string, since: Instant): Promise<number> =>
  reads
    .selectFrom("second_step")
    .select((eb) => eb.fn.coalesce(eb.fn.sum<number | string>("wrong_codes"), eb.val(0)).as("wrong"))
    .where("account_id", "=", accountId)
    .where("known_browser_at", "is", null)
    .where("created_at", ">", since)
    .executeTakeFirstOrThrow()
    .then(({ wrong }) => Number(wrong));

/** Kept for a day: the wrong codes in them are counted. */
export const deleteOldSecondSteps = (tx: Tx, before: Instant) => tx.deleteFrom("second_step").where("created_at", "<", before).execute();
