import type { Reads, Tx } from "db/database.server";
import { hashOf, newId } from "db/identity.server";
import type { SignInAttemptTable } from "db/tables/accounts";
import { type Instant, plusDays } from "~/time/instant";
import { absoluteDays } from "../account";
import { endOfAttempt, mostWrongCodes, type SignInAttempt } from "./sign-in-attempt";

type NewAttempt = SignInAttempt & { linkHash: string };

export const insertAttempt = (tx: Tx, attempt: NewAttempt, now: Instant) =>
  tx
    .insertInto("sign_in_attempt")
    .values({
      id: attempt.id,
      account_id: attempt.accountId,
      way: attempt.way,
      browser_hash: attempt.browserHash,
      link_hash: attempt.linkHash,
      goes_to: attempt.goesTo,
      created_at: now,
      expires_at: endOfAttempt(attempt.way, now),
      used_at: null,
      clears_factors_at: attempt.clearsFactors ? now : null,
    })
    .execute();

export const findLiveAttemptByLink = (reads: Reads, token: string, now: Instant): Promise<SignInAttempt | undefined> =>
  liveAttempts(reads, now).where("link_hash", "=", hashOf(token)).executeTakeFirst().then(optional);

export const findLiveAttemptByBrowser = (reads: Reads, browserHash: string, now: Instant): Promise<SignInAttempt | undefined> =>
  liveAttempts(reads, now).where("browser_hash", "=", browserHash).orderBy("id", "desc").executeTakeFirst().then(optional);

/** True for the one who comes first; everybody after finds the attempt used. */
export const takeAttempt = (tx: Tx, id: string, now: Instant): Promise<boolean> =>
  tx
    .updateTable("sign_in_attempt")
    .set({ used_at: now })
    .where("id", "=", id)
    .where("used_at", "is", null)
    .where("expires_at", ">", now)
    .where("wrong_codes", "<", mostWrongCodes)
    .executeTakeFirst()
    .then(({ numUpdatedRows }) => numUpdatedRows === 1n);

export const countWrongCode = (tx: Tx, id: string) =>
  tx
    .updateTable("sign_in_attempt")
    .set((eb) => ({ wrong_codes: eb("wrong_codes", "+", 1) }))
    .where("id", "=", id)
    .execute();

export const deleteOldAttempts = (tx: Tx, before: Instant) => tx.deleteFrom("sign_in_attempt").where("expires_at", "<", before).execute();

/** `factorGiven`: it came by a second factor. */
type NewSignIn = { accountId: string; tokenHash: string; browser: string; factorGiven: boolean };

export const insertSignIn = (tx: Tx, { accountId, tokenHash, browser, factorGiven }: NewSignIn, now: Instant) =>
  tx
    .insertInto("sign_in")
    .values({
      id: newId(),
      account_id: accountId,
      token_hash: tokenHash,
      browser,
      created_at: now,
      seen_at: now,
      expires_at: plusDays(now, absoluteDays),
      ended_at: null,
      factor_at: factorGiven ? now : null,
    })
    .execute();

/** What a browser held before it signed in anew, whosever it was. */
export const endSignInOfToken = (tx: Tx, tokenHash: string, now: Instant) =>
  tx.updateTable("sign_in").set({ ended_at: now }).where("token_hash", "=", tokenHash).where("ended_at", "is", null).execute();

/** Ends one sign-in of the account, or, where none is named, all of them. */
export const endSignIns = (tx: Tx, accountId: string, id: string | undefined, now: Instant): Promise<number> =>
  tx
    .updateTable("sign_in")
    .set({ ended_at: now })
    .where("account_id", "=", accountId)
    .where("ended_at", "is", null)
    .$if(id !== undefined, (query) => query.where("id", "=", id!))
    .executeTakeFirst()
    .then(({ numUpdatedRows }) => Number(numUpdatedRows));

export const endOtherSignIns = (tx: Tx, accountId: string, kept: string, now: Instant): Promise<number> =>
  tx
    .updateTable("sign_in")
    .set({ ended_at: now })
    .where("account_id", "=", accountId)
    .where("ended_at", "is", null)
    .where("id", "<>", kept)
    .executeTakeFirst()
    .then(({ numUpdatedRows }) => Number(numUpdatedRows));

/** A second factor was given: a new token, and no wrong codes any more. */
export const renewToken = (tx: Tx, signInId: string, tokenHash: string, now: Instant) =>
  tx
    .updateTable("sign_in")
    .set({ token_hash: tokenHash, factor_at: now, wrong_codes: 0 })
    .where("id", "=", signInId)
    .where("ended_at", "is", null)
    .execute();

/** How many wrong codes this sign-in has seen since its last right one. */
export const countWrongAtSignIn = (tx: Tx, signInId: string): Promise<number> =>
  tx
    .updateTable("sign_in")
    .set((eb) => ({ wrong_codes: eb("wrong_codes", "+", 1) }))
    .where("id", "=", signInId)
    .returning("wrong_codes")
    .executeTakeFirstOrThrow()
    .then(({ wrong_codes }) => wrong_codes);

export const markSeen = (tx: Tx, signInId: string, at: Instant) =>
  tx
    .updateTable("sign_in")
    .set({ seen_at: at })
    .where("id", "=", signInId)
    .where("ended_at", "is", null)
    .where("seen_at", "<", at)
    .execute();

export type OpenSignIn = { id: string; browser: string; since: Instant; seenAt: Instant };

/** The newest first; those past their limits are left out. */
export const findOpenSignIns = (
  reads: Reads,
  accountId: string,
  { now, idleSince }: { now: Instant; idleSince: Instant },
): Promise<OpenSignIn[]> =>
  reads
    .selectFrom("sign_in")
    .select(["id", "browser", "created_at", "seen_at"])
    .where("account_id", "=", accountId)
    .where("ended_at", "is", null)
    .where("expires_at", ">", now)
    .where("seen_at", ">", idleSince)
    .orderBy("id", "desc")
    .execute()
    .then((rows) =>
      rows.map(({ id, browser, created_at, seen_at }) => ({ id, browser, since: created_at as Instant, seenAt: seen_at as Instant })),
    );

/** Whether this browser was signed in to the account at some time: it still holds the token of then. */
export const existsSignIn = (reads: Reads, accountId: string, tokenHash: string): Promise<boolean> =>
  reads
    .selectFrom("sign_in")
    .select("id")
    .where("account_id", "=", accountId)
    .where("token_hash", "=", tokenHash)
    .executeTakeFirst()
    .then((row) => row !== undefined);

const liveAttempts = (reads: Reads, now: Instant) =>
  reads
    .selectFrom("sign_in_attempt")
    .select(["id", "account_id", "way", "browser_hash", "goes_to", "clears_factors_at"])
    .where("used_at", "is", null)
    .where("expires_at", ">", now)
    .where("wrong_codes", "<", mostWrongCodes);

type Row = Pick<SignInAttemptTable, "id" | "account_id" | "way" | "browser_hash" | "goes_to" | "clears_factors_at">;

const optional = (row: Row | undefined): SignInAttempt | undefined =>
  row && {
    id: row.id,
    accountId: row.account_id,
    way: row.way,
    browserHash: row.browser_hash,
    goesTo: row.goes_to,
    clearsFactors: row.clears_factors_at !== null,
  };
