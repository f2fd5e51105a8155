import type { Tx } from "db/database.server";
import { hashOf } from "db/identity.server";
import { type Instant, plusDays } from "~/time/instant";
import { recordForTeams } from "../record-for-teams.server";
import { type Browser, type Entered, openSignIn } from "../sign-in/sign-in.server";
import { mostWrongByStrangers, type SecondStep, type SecondStepFault } from "./second-step";
import { countWrongByStrangers, countWrongStep, findLiveSecondStep, takeSecondStep } from "./second-step-queries.server";
import { type Given, takeFactor } from "./take-factor.server";

/** A fault is no refusal: the counting of guesses must stay. */
export async function giveSecondStep(
  tx: Tx,
  browser: Browser,
  given: Given,
  secret: string,
  now: Instant,
): Promise<Entered | SecondStepFault> {
  const step = browser.secondStepToken && (await findLiveSecondStep(tx, hashOf(browser.secondStepToken), now));
  if (!step) return "ended";
  if ("code" in given && (await isSlowed(tx, step, now))) return "too-many";
  const factor = await takeFactor(tx, step.accountId, given, secret, now);
  if (!factor) {
    await countWrongStep(tx, step.id);
    await recordForTeams(tx, { id: step.accountId }, "account.wrong-second-step", now, {}, { kind: "stranger" });
    return "wrong";
  }
  if (!(await takeSecondStep(tx, step.id, now))) return "ended";
  return openSignIn(tx, browser, step, step.accountId, now, factor);
}

/** Whoever reads somebody's mail could guess on, five codes at a time: from browsers nobody knows, only so often a day. */
const isSlowed = async (tx: Tx, { accountId, knownBrowser }: SecondStep, now: Instant) =>
  !knownBrowser && (await countWrongByStrangers(tx, accountId, plusDays(now, -1))) >= mostWrongByStrangers;
