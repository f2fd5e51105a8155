import { hashOf } from "db/identity.server";
import type { KyselyPlugin } from "kysely";
import { expect, test } from "vitest";
import type { Account } from "~/accounts/account";
import { findSignedIn } from "~/accounts/accounts-queries.server";
import { askToSignIn } from "~/accounts/sign-in/ask-to-sign-in.server";
import { makeConsoleLink } from "~/accounts/sign-in/make-console-link.server";
import { newSightings } from "~/accounts/sign-in/sightings.server";
import { type Browser, signInByCode, signInByLink } from "~/accounts/sign-in/sign-in.server";
import { newSignInLimits } from "~/accounts/sign-in/sign-in-limits.server";
import { findOpenSignIns } from "~/accounts/sign-in/sign-in-queries.server";
import { codeOf, linkTokenOf } from "~/accounts/sign-in/sign-in-token.server";
import { signOut } from "~/accounts/sign-in/sign-out.server";
import type { House } from "~/http/house";
import type { OutboxMessage } from "~/mail/letter";
import { plusMinutes } from "~/time/instant";
import { aHost } from "../support/cast";
import { noon, openTestHouse } from "../support/house";

const browser: Browser = { attemptToken: "the-browser-that-asked", signInToken: undefined, name: "Firefox on Linux" };
const anotherBrowser: Browser = { ...browser, attemptToken: "another-browser" };

test("the code works in the browser that asked, once", async () => {
  const { house, owner } = await aHouseWithOwner();
  const { code } = await ask(house, owner);

  expect(await byCode(house, anotherBrowser, code)).toBeUndefined();
  const entered = await byCode(house, browser, ` ${code.toLowerCase().replace("-", "\u200b ")}`);
  expect(entered).toMatchObject({ goesTo: "/organise/iscp" });
  expect(await findSignedIn(house.reads, hashOf(entered!.token))).toMatchObject({ account: { id: owner.id } });
  expect(await byCode(house, browser, code)).toBeUndefined();
});

test("the link works in the browser that asked, once, however many press at the same time", async () => {
  const { house, owner } = await aHouseWithOwner();
  const { link } = await ask(house, owner);

  expect(await byLink(house, anotherBrowser, link)).toBeUndefined();
  const entered = await Promise.all(Array.from({ length: 50 }, () => byLink(house, browser, link)));
  expect(entered.filter(Boolean)).toHaveLength(1);
});

test("code and link die after ten minutes", async () => {
  const { house, owner } = await aHouseWithOwner();
  const { link, code } = await ask(house, owner);

  expect(await byLink(house, browser, link, plusMinutes(noon, 10))).toBeUndefined();
  expect(await byCode(house, browser, code, plusMinutes(noon, 10))).toBeUndefined();
  expect(await byLink(house, browser, link, plusMinutes(noon, 9))).toBeDefined();
});

test("five wrong codes end the attempt, for its link too", async () => {
  const { house, owner } = await aHouseWithOwner();
  const { link, code } = await ask(house, owner);

  for (let guess = 0; guess < 5; guess++) expect(await byCode(house, browser, "AAAA-AAAA")).toBeUndefined();
  expect(await byCode(house, browser, code)).toBeUndefined();
  expect(await byLink(house, browser, link)).toBeUndefined();
});

test("four wrong codes leave a last chance", async () => {
  const { house, owner } = await aHouseWithOwner();
  const { code } = await ask(house, owner);

  for (let guess = 0; guess < 4; guess++) await byCode(house, browser, "AAAA-AAAA");
  expect(await byCode(house, browser, code)).toBeDefined();
});

test("for an address nobody has, the same statements run, and no mail goes out", async () => {
  const { house, owner } = await aHouseWithOwner();
  const statementsFor = async (account: Account | undefined) => {
    const statements: string[] = [];
    const note: KyselyPlugin = {
      transformQuery({ node }) {
        statements.push(JSON.stringify(node, (key, value) => (key === "value" || key === "values" ? undefined : value)));
        return node;
      },
      transformResult: async ({ result }) => result,
    };
    const asked = { account, browserToken: browser.attemptToken!, goesTo: "", secret };
    await house.write((tx) => askToSignIn(tx.withPlugin(note) as typeof tx, asked, noon));
    return statements;
  };

  expect(await statementsFor(owner)).toHaveLength(2);
  expect(await statementsFor(undefined)).toEqual(await statementsFor(owner));

  const attempt = await house.reads.selectFrom("sign_in_attempt").select(["id"]).where("account_id", "is", null).executeTakeFirstOrThrow();
  const forNobody = { kind: "sign-in", accountId: null, content: { attemptId: attempt.id }, datedAt: noon } as OutboxMessage<"sign-in">;
  expect(await house.previews["sign-in"](forNobody, noon)).toEqual({ ok: false, why: "no-point" });
  expect(await byCode(house, browser, codeOf(secret, attempt.id))).toBeUndefined();
  expect(await byLink(house, browser, linkTokenOf(secret, attempt.id))).toBeUndefined();
});

test("neither the outbox nor any other table holds a live token", async () => {
  const { house, owner } = await aHouseWithOwner();
  const { link, code } = await ask(house, owner);
  const entered = await byLink(house, browser, link);

  const stored = JSON.stringify([
    await house.reads.selectFrom("message").selectAll().execute(),
    await house.reads.selectFrom("sign_in_attempt").selectAll().execute(),
    await house.reads.selectFrom("sign_in").selectAll().execute(),
  ]);
  for (const secretThing of [link, code, entered!.token, browser.attemptToken!]) expect(stored).not.toContain(secretThing);
});

test("a new sign-in ends the one this browser held before", async () => {
  const { house, owner } = await aHouseWithOwner();
  const first = await byLink(house, browser, (await ask(house, owner)).link);
  const second = await byLink(house, { ...browser, signInToken: first!.token }, (await ask(house, owner)).link);

  expect(await findSignedIn(house.reads, hashOf(first!.token))).toBeUndefined();
  expect(await findSignedIn(house.reads, hashOf(second!.token))).toBeDefined();
});

test("a link from the console needs no browser and lives a day", async () => {
  const { house, owner } = await aHouseWithOwner();
  const link = await house.write((tx) => makeConsoleLink(tx, secret, owner, noon));

  expect(await byLink(house, anotherBrowser, link, plusMinutes(noon, 24 * 60))).toBeUndefined();
  expect(await byLink(house, anotherBrowser, link, plusMinutes(noon, 24 * 60 - 1))).toBeDefined();
  expect(await byLink(house, anotherBrowser, link)).toBeUndefined();
});

test("signing out ends one sign-in, or all of them, and never a stranger's", async () => {
  const { house, owner } = await aHouseWithOwner();
  const enter = async () => (await byLink(house, browser, (await ask(house, owner)).link))!.token;
  const [here, there, elsewhere] = [await enter(), await enter(), await enter()];
  const signedIn = (await findSignedIn(house.reads, hashOf(here)))!;
  const open = async () => (await findOpenSignIns(house.reads, owner.id, { now: noon, idleSince: plusMinutes(noon, -60) })).length;

  const stranger = { ...signedIn, account: { ...owner, id: "somebody-else" } };
  await house.write((tx) => signOut(tx, stranger, { id: signedIn.signInId }, noon));
  expect(await open()).toBe(3);
  await house.write((tx) => signOut(tx, signedIn, "this", noon));
  expect(await findSignedIn(house.reads, hashOf(here))).toBeUndefined();
  expect(await findSignedIn(house.reads, hashOf(there))).toBeDefined();
  await house.write((tx) => signOut(tx, signedIn, "everywhere", noon));
  expect(await findSignedIn(house.reads, hashOf(elsewhere))).toBeUndefined();

  const verbs = await house.reads.selectFrom("audit_entry").select("verb").orderBy("number").execute();
  const signIns = ["account.signed-in", "account.signed-in", "account.signed-in"];
  expect(verbs.map(({ verb }) => verb)).toEqual(["host.created", ...signIns, "account.signed-out", "account.signed-out-everywhere"]);
});

test("what pages saw of a sign-in is written down later, and only forward", async () => {
  const { house, owner } = await aHouseWithOwner();
  const { token } = (await byLink(house, browser, (await ask(house, owner)).link))!;
  const { signInId } = (await findSignedIn(house.reads, hashOf(token)))!;
  const sightings = newSightings(house.write);

  sightings.note(signInId, plusMinutes(noon, 30));
  await sightings.writeDown(plusMinutes(noon, 31));
  sightings.note(signInId, plusMinutes(noon, 20));
  await sightings.writeDown(plusMinutes(noon, 32));

  expect((await findSignedIn(house.reads, hashOf(token)))!.seenAt).toBe(plusMinutes(noon, 30));
});

test("strangers asking in somebody's name are slowed, and the browser they know is not", () => {
  const limits = newSignInLimits();
  const strangers = Array.from({ length: 8 }, () => limits.maySend("ada@bureau.example", false, noon));

  expect(strangers.filter(Boolean)).toHaveLength(5);
  expect(limits.maySend("ada@bureau.example", true, noon)).toBe(true);
  expect(limits.maySend("bo@bureau.example", false, noon)).toBe(true);
  expect(limits.maySend("ada@bureau.example", false, plusMinutes(noon, 16))).toBe(true);
});

test("one request in the name of each of a thousand accounts is slowed as well", () => {
  const limits = newSignInLimits();
  const sent = Array.from({ length: 1000 }, (_, number) => limits.maySend(`officer-${number}@bureau.example`, false, noon));

  expect(sent.filter(Boolean)).toHaveLength(300);
  expect(limits.maySend("officer-999@bureau.example", true, noon)).toBe(true);
});

const secret = "plenary-demo-secret-not-for-real-people";

async function aHouseWithOwner() {
  const house = await openTestHouse();
  return { house, owner: (await aHost(house)).owner };
}

/** What the message to them will hold, made from the outbox as it is at hand-over. */
async function ask(house: House, account: Account) {
  const asked = { account, browserToken: browser.attemptToken!, goesTo: "/organise/iscp", secret };
  const contents = async () => (await house.reads.selectFrom("message").select("content").execute()).map(({ content }) => content);
  const before = await contents();
  await house.write((tx) => askToSignIn(tx, asked, noon));
  // Of two made in one millisecond the ids do not tell which came first.
  const { attemptId } = JSON.parse((await contents()).find((content) => !before.includes(content))!);
  return { link: linkTokenOf(secret, attemptId), code: codeOf(secret, attemptId) };
}

const byCode = (house: House, from: Browser, code: string, now = noon) => house.write((tx) => signInByCode(tx, from, code, secret, now));
const byLink = (house: House, from: Browser, link: string, now = noon) => house.write((tx) => signInByLink(tx, from, link, now));
