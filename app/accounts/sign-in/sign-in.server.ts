import type { Tx } from "db/database.server";
import { hashOf } from "db/identity.server";
import type { Instant } from "~/time/instant";
import type { FactorUse } from "../factors/factor";
import { existsFactor } from "../factors/factors-queries.server";
import { recordForTeams } from "../record-for-teams.server";
import { clearFactors } from "../second-step/clear-factors.server";
import { insertSecondStep } from "../second-step/second-step-queries.server";
import type { SignInAttempt } from "./sign-in-attempt";
import {
  countWrongCode,
  endSignInOfToken,
  existsSignIn,
  findLiveAttemptByBrowser,
  findLiveAttemptByLink,
  insertSignIn,
  takeAttempt,
} from "./sign-in-queries.server";
import { isCode, newToken } from "./sign-in-token.server";

/** The browser that stands at the door: the tokens in its cookies, and what it calls itself. */
export type Browser = { attemptToken: string | undefined; signInToken: string | undefined; secondStepToken?: string; name: string };

/** `token` is for the browser's cookie; it is never seen again. Where `secondStep` is set it opens nothing but the page that asks for a factor. */
export type Entered = { accountId: string; token: string; goesTo: string; secondStep: boolean };

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

/** Whoever has a second factor is asked for it first, whichever way they came. */
async function enter(tx: Tx, browser: Browser, attempt: SignInAttempt, now: Instant): Promise<Entered | undefined> {
  if (attempt.accountId === null || !(await takeAttempt(tx, attempt.id, now))) return undefined;
  const { accountId, way, goesTo } = attempt;
  if (attempt.clearsFactors) await clearFactors(tx, accountId, now);
  if (!(await existsFactor(tx, accountId))) return openSignIn(tx, browser, attempt, accountId, now);
  const token = newToken();
  const knownBrowser = browser.signInToken !== undefined && (await existsSignIn(tx, accountId, hashOf(browser.signInToken)));
  await insertSecondStep(tx, { accountId, tokenHash: hashOf(token), way, knownBrowser, goesTo }, now);
  return { accountId, token, goesTo, secondStep: true };
}

/** Ends the sign-in this browser had and hands it the token of a new one; only the token's hash is kept. */
export async function openSignIn(
  tx: Tx,
  browser: Browser,
  { way, goesTo }: { way: SignInAttempt["way"] | "passkey"; goesTo: string },
  accountId: string,
  now: Instant,
  factor?: FactorUse,
): Promise<Entered> {
  const token = newToken();
  if (browser.signInToken) await endSignInOfToken(tx, hashOf(browser.signInToken), now);
  await insertSignIn(tx, { accountId, tokenHash: hashOf(token), browser: browser.name, factorGiven: factor !== undefined }, now);
  await recordForTeams(tx, { id: accountId }, "account.signed-in", now, factor ? { way, factor } : { way });
  return { accountId, token, goesTo, secondStep: false };
}
