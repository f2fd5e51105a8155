import type { Tx } from "db/database.server";
import { hashOf } from "db/identity.server";
import type { Instant } from "~/time/instant";
import { recordForTeams } from "../record-for-teams.server";
import type { SignInAttempt } from "./sign-in-attempt";
import {
  countWrongCode,
  endSignInOfToken,
  findLiveAttemptByBrowser,
  findLiveAttemptByLink,
  insertSignIn,
  takeAttempt,
} from "./sign-in-queries.server";
import { isCode, newToken } from "./sign-in-token.server";

/** The browser that stands at the door: the tokens in its cookies, and what it calls itself. */
export type Browser = { attemptToken: string | undefined; signInToken: string | undefined; name: string };

/** `token` is for the browser's cookie; it is never seen again. */
export type Entered = { token: string; goesTo: string };

/** Undefined for a wrong code, and likewise for one that was right too late: the counting of guesses must stay, so this is no refusal. */
export async function signInByCode(tx: Tx, browser: Browser, code: string, secret: string, now: Instant): Promise<Entered | undefined> {
  const attempt = browser.attemptToken && (await findLiveAttemptByBrowser(tx, hashOf(browser.attemptToken), now));
  if (!attempt) return undefined;
  if (attempt.accountId !== null && isCode(secret, attempt.id, code)) return enter(tx, browser, attempt, now);
  await countWrongCode(tx, attempt.id);
  if (attempt.accountId !== null) await recordForTeams(tx, { id: attempt.accountId }, "account.wrong-code", now, {}, { kind: "stranger" });
  return undefined;
}

/** Undefined where the link has ended, or was mailed and this is not the browser that asked. */
export async function signInByLink(tx: Tx, browser: Browser, token: string, now: Instant): Promise<Entered | undefined> {
  const attempt = await findLiveAttemptByLink(tx, token, now);
  return attempt && isFor(attempt, browser) ? enter(tx, browser, attempt, now) : undefined;
}

export const isFor = (attempt: SignInAttempt, { attemptToken }: Pick<Browser, "attemptToken">) =>
  attempt.way === "console" || (attemptToken !== undefined && attempt.browserHash === hashOf(attemptToken));

/** A new token at each sign-in; the one this browser held before is dead. */
async function enter(tx: Tx, browser: Browser, attempt: SignInAttempt, now: Instant): Promise<Entered | undefined> {
  if (attempt.accountId === null || !(await takeAttempt(tx, attempt.id, now))) return undefined;
  return openSignIn(tx, browser, attempt, attempt.accountId, now);
}

/** Ends the sign-in this browser had and hands it the token of a new one; only the token's hash is kept. */
export async function openSignIn(tx: Tx, browser: Browser, attempt: SignInAttempt, accountId: string, now: Instant): Promise<Entered> {
  const token = newToken();
  if (browser.signInToken) await endSignInOfToken(tx, hashOf(browser.signInToken), now);
  await insertSignIn(tx, { accountId, tokenHash: hashOf(token), browser: browser.name }, now);
  await recordForTeams(tx, { id: accountId }, "account.signed-in", now, { way: attempt.way });
  return { token, goesTo: attempt.goesTo };
}
