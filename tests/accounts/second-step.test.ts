import { hashOf } from "db/identity.server";
import { expect, test } from "vitest";
import { findSignedIn } from "~/accounts/accounts-queries.server";
import { isFresh } from "~/accounts/factors/factor";
import { existsFactor, findAllFactors } from "~/accounts/factors/factors-queries.server";
import { removeFactor } from "~/accounts/factors/remove-factor.server";
import { provePasskey } from "~/accounts/passkeys/prove-passkey.server";
import { confirmSignIn } from "~/accounts/second-step/confirm-sign-in.server";
import { giveSecondStep } from "~/accounts/second-step/give-second-step.server";
import type { Given } from "~/accounts/second-step/take-factor.server";
import { askToSignIn } from "~/accounts/sign-in/ask-to-sign-in.server";
import { type Entered, signInByCode, signInByLink } from "~/accounts/sign-in/sign-in.server";
import { codeOf, linkTokenOf } from "~/accounts/sign-in/sign-in-token.server";
import type { House } from "~/http/house";
import { plusDays, plusMinutes } from "~/time/instant";
import { aHost, otherHost } from "../support/cast";
import { aBrowser, anApp, aPasskey, byConsole, challenge, recoveryCodesOf, signedInAs } from "../support/factors";
import { noon, openTestHouse } from "../support/house";

const later = plusMinutes(noon, 30);

test.each(["link", "code", "console"] as const)(
  "by %s, whoever has a second factor stands before the second step, and nothing is open",
  async (way) => {
    const { house, owner } = await aHouseWithOwner();
    await anApp(house, owner);
    const before = await countOpen(house);

    const entered = await firstStep(house, owner, way);
    expect(entered.secondStep).toBe(true);
    expect(await findSignedIn(house.reads, hashOf(entered.token))).toBeUndefined();
    expect(await countOpen(house)).toBe(before);
  },
);

test("code, recovery code and passkey each open it, and the sign-in says by what", async () => {
  const { house, owner } = await aHouseWithOwner();
  const app = await anApp(house, owner);
  const [recovery] = await recoveryCodesOf(house, owner);
  const passkey = await aPasskey(house, owner);
  const asked = challenge(house, later);
  const proof = (await provePasskey(house.reads, { ...asked, response: passkey.used(asked.challenge) }, later))!;

  for (const given of [{ code: app.codeAt(later) }, { code: recovery! }, { passkey: proof }]) {
    const { token } = await byConsole(house, owner, { now: later });
    const opened = await give(house, token, given, later);
    expect(opened).toMatchObject({ accountId: owner.id, secondStep: false });
    expect((await findSignedIn(house.reads, hashOf((opened as Entered).token)))?.factorAt).toBe(later);
  }
  const facts = await house.reads
    .selectFrom("audit_entry")
    .select("facts")
    .where("verb", "=", "account.signed-in")
    .orderBy("number")
    .execute();
  expect(facts.slice(-3).map(({ facts }) => JSON.parse(facts).factor)).toEqual(["app", "recovery-code", "passkey"]);
});

test("one second step opens one sign-in, also when fifty come with good codes at the same time", async () => {
  const { house, owner } = await aHouseWithOwner();
  const app = await anApp(house, owner);
  const codes = [app.codeAt(later), ...(await recoveryCodesOf(house, owner))];
  const { token } = await byConsole(house, owner, { now: later });
  const before = await countOpen(house);

  const opened = await Promise.all(Array.from({ length: 50 }, (_, each) => give(house, token, { code: codes[each % 11]! }, later)));
  expect(opened.filter((each) => typeof each === "object")).toHaveLength(1);
  expect((await countOpen(house)) - before).toBe(1);
});

test("five wrong codes end it, ten minutes too, and it works in no other browser", async () => {
  const { house, owner } = await aHouseWithOwner();
  const app = await anApp(house, owner);
  const good = { code: app.codeAt(later) };

  const guessed = await byConsole(house, owner, { now: later });
  for (let guess = 0; guess < 5; guess++) expect(await give(house, guessed.token, { code: "000000" }, later)).toBe("wrong");
  expect(await give(house, guessed.token, good, later)).toBe("ended");

  const old = await byConsole(house, owner, { now: plusMinutes(later, -10) });
  expect(await give(house, old.token, good, later)).toBe("ended");
  expect(await give(house, "another-browser", good, later)).toBe("ended");
  const fresh = await byConsole(house, owner, { now: plusMinutes(later, -9) });
  expect(await give(house, fresh.token, good, later)).toMatchObject({ secondStep: false });
});

test("a thousand guesses by somebody who reads the mail: twenty-five are heard a day, and the owner's own browser is never slowed", async () => {
  const { house, owner } = await aHouseWithOwner();
  const app = await anApp(house, owner);
  const known = await signedInAs(house, owner);
  const answers: unknown[] = [];
  for (let attempt = 0; attempt < 200; attempt++) {
    const { token } = await byConsole(house, owner, { now: later });
    for (let guess = 0; guess < 5; guess++) answers.push(await give(house, token, { code: "000000" }, later));
  }
  expect(answers.filter((answer) => answer === "wrong")).toHaveLength(25);
  expect(answers.filter((answer) => answer === "too-many")).toHaveLength(975);

  const stranger = await byConsole(house, owner, { now: later });
  expect(await give(house, stranger.token, { code: app.codeAt(later) }, later)).toBe("too-many");
  const own = await byConsole(house, owner, { now: later, browser: { ...aBrowser, signInToken: known.token } });
  expect(await give(house, own.token, { code: app.codeAt(later) }, later)).toMatchObject({ secondStep: false });
  const tomorrow = plusDays(later, 1);
  const next = await byConsole(house, owner, { now: tomorrow });
  expect(await give(house, next.token, { code: app.codeAt(tomorrow) }, tomorrow)).toMatchObject({ secondStep: false });
});

test("a passkey of somebody else is no second step", async () => {
  const { house, owner } = await aHouseWithOwner();
  await anApp(house, owner);
  const { owner: other } = await otherHost(house);
  const passkey = await aPasskey(house, other);
  const asked = challenge(house);
  const proof = (await provePasskey(house.reads, { ...asked, response: passkey.used(asked.challenge) }, noon))!;

  const { token } = await byConsole(house, owner);
  expect(await give(house, token, { passkey: proof }, noon)).toBe("wrong");
});

test("adding the first factor ends every sign-in that came without one", async () => {
  const { house, owner } = await aHouseWithOwner();
  const elsewhere = await signedInAs(house, owner);
  await anApp(house, owner);
  expect(await findSignedIn(house.reads, hashOf(elsewhere.token))).toBeUndefined();
});

test("confirming who one is gives a new token, and the old one is dead", async () => {
  const { house, owner } = await aHouseWithOwner();
  const app = await anApp(house, owner);
  const signedIn = await signedInAs(house, owner);
  expect(isFresh(signedIn, true, later)).toBe(false);

  const confirmed = await house.write((tx) => confirmSignIn(tx, signedIn, { code: app.codeAt(later) }, house.configuration.secret, later));
  const { token } = confirmed as { token: string };
  expect(await findSignedIn(house.reads, hashOf(signedIn.token))).toBeUndefined();
  const now = (await findSignedIn(house.reads, hashOf(token)))!;
  expect([now.signInId, now.factorAt]).toEqual([signedIn.signInId, later]);
  expect([isFresh(now, true, plusMinutes(later, 14)), isFresh(now, true, plusMinutes(later, 15))]).toEqual([true, false]);
});

test("five wrong codes where one is signed in end the sign-in", async () => {
  const { house, owner } = await aHouseWithOwner();
  await anApp(house, owner);
  const signedIn = await signedInAs(house, owner);
  const guess = () => house.write((tx) => confirmSignIn(tx, signedIn, { code: "000000" }, house.configuration.secret, noon));

  const answers = [await guess(), await guess(), await guess(), await guess(), await guess()];
  expect(answers).toEqual(["wrong", "wrong", "wrong", "wrong", "ended"]);
  expect(await findSignedIn(house.reads, hashOf(signedIn.token))).toBeUndefined();
});

test("when all is lost, a link from the console takes every factor away, once it is used, and says so", async () => {
  const { house, owner } = await aHouseWithOwner();
  await anApp(house, owner);
  await aPasskey(house, owner);
  await recoveryCodesOf(house, owner);
  const elsewhere = await signedInAs(house, owner);

  const entered = await byConsole(house, owner, { clearsFactors: true });
  expect(entered.secondStep).toBe(false);
  expect(await existsFactor(house.reads, owner.id)).toBe(false);
  expect(await house.reads.selectFrom("recovery_code").selectAll().execute()).toEqual([]);
  expect(await findSignedIn(house.reads, hashOf(elsewhere.token))).toBeUndefined();
  const entry = await house.reads
    .selectFrom("audit_entry")
    .select(["actor_kind", "subject_id"])
    .where("verb", "=", "account.factors-cleared")
    .execute();
  expect(entry).toEqual([{ actor_kind: "plenary", subject_id: owner.id }]);
  const told = await house.reads.selectFrom("message").select("content").orderBy("id", "desc").executeTakeFirst();
  expect(JSON.parse(told!.content)).toEqual({ change: "cleared", name: "" });
});

test("with the last factor the recovery codes go, and the mailed link is enough again", async () => {
  const { house, owner } = await aHouseWithOwner();
  await anApp(house, owner);
  await recoveryCodesOf(house, owner);
  const signedIn = await signedInAs(house, owner);
  const [app] = await findAllFactors(house.reads, owner.id);

  expect((await house.write((tx) => removeFactor(tx, signedIn, app!.id, noon))).ok).toBe(true);
  expect(await house.write((tx) => removeFactor(tx, signedIn, app!.id, noon))).toEqual({ ok: false, why: "gone" });
  expect(await house.reads.selectFrom("recovery_code").selectAll().execute()).toEqual([]);
  expect((await firstStep(house, owner, "link")).secondStep).toBe(false);
});

async function aHouseWithOwner() {
  const house = await openTestHouse();
  return { house, owner: (await aHost(house)).owner };
}

/** By a mailed link or code, or by the console. */
async function firstStep(house: House, account: Parameters<typeof byConsole>[1], way: "link" | "code" | "console"): Promise<Entered> {
  if (way === "console") return byConsole(house, account);
  const { secret } = house.configuration;
  const browser = { ...aBrowser, attemptToken: "the-browser-that-asked" };
  const asked = { account: account as never, browserToken: browser.attemptToken, goesTo: "", secret };
  await house.write((tx) => askToSignIn(tx, asked, noon));
  const { id } = await house.reads.selectFrom("sign_in_attempt").select("id").orderBy("id", "desc").executeTakeFirstOrThrow();
  if (way === "link") return (await house.write((tx) => signInByLink(tx, browser, linkTokenOf(secret, id), noon)))!;
  return (await house.write((tx) => signInByCode(tx, browser, codeOf(secret, id), secret, noon)))!;
}

const give = (house: House, token: string, given: Given, now = noon) =>
  house.write((tx) => giveSecondStep(tx, { ...aBrowser, secondStepToken: token }, given, house.configuration.secret, now));

const countOpen = async (house: House) =>
  (await house.reads.selectFrom("sign_in").select("id").where("ended_at", "is", null).execute()).length;
