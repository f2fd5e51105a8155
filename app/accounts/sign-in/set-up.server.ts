import type { Tx } from "db/database.server";
import { no, type Outcome, yes } from "db/outcome";
import type { Instant } from "~/time/instant";
import { existsAccount } from "../accounts-queries.server";
import { createHost } from "../create-host.server";
import type { FoundingForm } from "../host-form";
import { type Browser, type Entered, openSignIn } from "./sign-in.server";
import { findLiveAttemptByLink, takeAttempt } from "./sign-in-queries.server";

export type SetUpRefusal = "link-ended" | "already-set-up";

/** An empty installation gets its first host, by whoever reads the server's console, and they are signed in as its owner. */
export async function setUp(
  tx: Tx,
  browser: Browser,
  token: string,
  input: FoundingForm,
  now: Instant,
): Promise<Outcome<Entered, SetUpRefusal>> {
  const attempt = await findLiveAttemptByLink(tx, token, now);
  if (!attempt || !isSetUpLink(attempt) || !(await takeAttempt(tx, attempt.id, now))) return no("link-ended");
  if (await existsAccount(tx)) return no("already-set-up");
  const { owner } = await createHost(tx, input, now);
  return yes(await openSignIn(tx, browser, attempt, owner.id, now));
}

export const isSetUpLink = (attempt: { way: string; accountId: string | null }) => attempt.way === "console" && attempt.accountId === null;
