import { hashOf } from "db/identity.server";
import { Secret, TOTP } from "otpauth";
import type { Account, SignedIn } from "~/accounts/account";
import { findSignedIn } from "~/accounts/accounts-queries.server";
import { addApp, startApp } from "~/accounts/factors/add-app.server";
import { findNewApp } from "~/accounts/factors/apps-queries.server";
import { makeRecoveryCodes } from "~/accounts/factors/make-recovery-codes.server";
import { unseal } from "~/accounts/factors/seal.server";
import { addPasskey } from "~/accounts/passkeys/add-passkey.server";
import { challengeOf, newChallengeToken } from "~/accounts/passkeys/challenge.server";
import { proveNewPasskey } from "~/accounts/passkeys/prove-passkey.server";
import { makeConsoleLink } from "~/accounts/sign-in/make-console-link.server";
import { type Browser, type Entered, openSignIn, signInByLink } from "~/accounts/sign-in/sign-in.server";
import type { House } from "~/http/house";
import { epochMilliseconds, type Instant, plusSeconds } from "~/time/instant";
import { noon } from "./house";
import { softPasskey } from "./soft-passkey";

type Stage = Pick<House, "reads" | "write" | "configuration">;

export const aBrowser: Browser = { attemptToken: undefined, signInToken: undefined, name: "Firefox on Linux" };

/** Somebody's open sign-in, as their browser holds it; opened without asking for anything. */
export async function signedInAs(house: Stage, account: Pick<Account, "id">, now = noon): Promise<SignedIn & { token: string }> {
  const { token } = await house.write((tx) => openSignIn(tx, aBrowser, { way: "console", goesTo: "" }, account.id, now));
  return { ...(await findSignedIn(house.reads, hashOf(token)))!, token };
}

/** An app on their telephone: what it shows at a moment. A step counts as used once its code was entered when it was added. */
export async function anApp(
  house: Stage,
  account: Pick<Account, "id">,
  now = noon,
): Promise<{ id: string; secret: Buffer; codeAt(at: Instant): string }> {
  const { secret: ours } = house.configuration;
  const signedIn = await signedInAs(house, account, now);
  const id = await house.write((tx) => startApp(tx, signedIn, ours, now));
  const secret = unseal(ours, id, (await findNewApp(house.reads, account.id, id))!.sealedSecret)!;
  const codeAt = (at: Instant) => codeOf(secret, at);
  const added = await house.write((tx) => addApp(tx, signedIn, { id, name: "Telephone", code: codeAt(plusSeconds(now, -30)) }, ours, now));
  if (!added.ok) throw new Error(`The app could not be added: ${added.why}`);
  return { id, secret, codeAt };
}

const codeOf = (secret: Uint8Array, at: Instant) =>
  new TOTP({ secret: new Secret({ buffer: Uint8Array.from(secret).buffer }) }).generate({ timestamp: epochMilliseconds(at) });

/** A passkey in software that the account knows. */
export async function aPasskey(house: Stage, account: Pick<Account, "id">, now = noon) {
  const passkey = softPasskey({ origin: house.configuration.baseUrl });
  const asked = challenge(house, now);
  const proof = await proveNewPasskey({ ...asked, response: passkey.made(asked.challenge) }, now);
  const signedIn = await signedInAs(house, account, now);
  const added = await house.write((tx) => addPasskey(tx, signedIn, { name: "Blue key", proof }, now));
  if (!added.ok) throw new Error(`The passkey could not be added: ${added.why}`);
  return passkey;
}

/** What a browser is asked to have signed, and what the house needs to check the answer. */
export function challenge({ configuration: { secret, baseUrl } }: Pick<House, "configuration">, now = noon) {
  const token = newChallengeToken(now);
  return { token, challenge: challengeOf(secret, token), secret, baseUrl };
}

export async function recoveryCodesOf(house: Stage, account: Pick<Account, "id">, now = noon): Promise<string[]> {
  const signedIn = await signedInAs(house, account, now);
  const made = await house.write((tx) => makeRecoveryCodes(tx, signedIn, now));
  if (!made.ok) throw new Error(`No recovery codes: ${made.why}`);
  return made.value;
}

/** By a link on the console, as far as that leads. */
export async function byConsole(
  house: Stage,
  account: Pick<Account, "id">,
  { browser = aBrowser, now = noon, clearsFactors = false } = {},
): Promise<Entered> {
  const link = await house.write((tx) => makeConsoleLink(tx, house.configuration.secret, account, now, { clearsFactors }));
  return (await house.write((tx) => signInByLink(tx, browser, link, now)))!;
}
