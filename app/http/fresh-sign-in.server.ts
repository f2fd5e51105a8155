import { hashOf } from "db/identity.server";
import type { SignedIn } from "~/accounts/account";
import { findNewApp } from "~/accounts/factors/apps-queries.server";
import { isFresh } from "~/accounts/factors/factor";
import { existsFactor } from "~/accounts/factors/factors-queries.server";
import { unseal } from "~/accounts/factors/seal.server";
import type { SecondStep } from "~/accounts/second-step/second-step";
import { findLiveSecondStep } from "~/accounts/second-step/second-step-queries.server";
import { paths } from "~/paths";
import { redirectTo } from "./answers.server";
import { requireAccount } from "./doors.server";
import type { Entrance } from "./entrance.server";
import { browserAt } from "./sign-in-answers.server";

/** Whoever has just proven who they are: who changes how they sign in. Others prove it first and come back. */
export async function requireFresh(entrance: Entrance): Promise<SignedIn & { hasFactor: boolean }> {
  const signedIn = await requireAccount(entrance);
  const hasFactor = await existsFactor(entrance.reads, signedIn.account.id);
  if (!isFresh(signedIn, hasFactor, entrance.now)) throw redirectTo(paths.confirm(entrance.url.pathname));
  return { ...signedIn, hasFactor };
}

/** The app in the address, while its first code is waited for; who comes too late starts anew. `key` is its secret. */
export async function requireNewApp(entrance: Entrance) {
  const fresh = await requireFresh(entrance);
  const app = await findNewApp(entrance.reads, fresh.account.id, entrance.params.app ?? "");
  const key = app && unseal(entrance.house.configuration.secret, app.id, app.sealedSecret);
  if (!key) throw redirectTo(paths.newApp());
  return { ...fresh, app, key };
}

/** Whoever came by a link or code and has a second factor to show; it opens nothing but the page that asks for it. */
export async function requireSecondStep(entrance: Entrance): Promise<{ step: SecondStep }> {
  const { secondStepToken } = browserAt(entrance);
  const step = secondStepToken && (await findLiveSecondStep(entrance.reads, hashOf(secondStepToken), entrance.now));
  if (!step) throw redirectTo(paths.signIn());
  return { step };
}
