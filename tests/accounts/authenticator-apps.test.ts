import { expect, test } from "vitest";
import { addApp, startApp } from "~/accounts/factors/add-app.server";
import { appAddress, stepOfCode } from "~/accounts/factors/app-code.server";
import { existsFactor, findAllFactors } from "~/accounts/factors/factors-queries.server";
import { newRecoveryCode } from "~/accounts/factors/recovery-code.server";
import { findRecovery } from "~/accounts/factors/recovery-queries.server";
import { seal, unseal } from "~/accounts/factors/seal.server";
import { takeFactor } from "~/accounts/second-step/take-factor.server";
import type { House } from "~/http/house";
import { type Instant, plusMinutes, plusSeconds } from "~/time/instant";
import { aHost } from "../support/cast";
import { anApp, recoveryCodesOf, signedInAs } from "../support/factors";
import { noon, openTestHouse } from "../support/house";

test("codes are those of RFC 6238", () => {
  const secret = Buffer.from("12345678901234567890");
  // Appendix B, SHA-1, the last six of its eight digits
  for (const [at, code] of [
    ["1970-01-01T00:00:59.000Z", "287082"],
    ["2005-03-18T01:58:29.000Z", "081804"],
    ["2009-02-13T23:31:30.000Z", "005924"],
    ["2033-05-18T03:33:20.000Z", "279037"],
  ] as const)
    expect(stepOfCode(secret, code, at as Instant)).toBe(Math.floor(Date.parse(at) / 30_000));
  expect(appAddress(secret, "ada@bureau.example")).toMatch(/^otpauth:\/\/totp\/Plenary:ada%40bureau\.example\?issuer=Plenary&secret=/);
});

test("the code of this half minute and of its neighbours is taken, older and later ones are not", async () => {
  const { house, owner } = await aHouseWithOwner();
  const app = await anApp(house, owner);
  const later = plusMinutes(noon, 10);

  for (const [seconds, taken] of [
    [-60, undefined],
    [60, undefined],
    [-30, "app"],
    [0, "app"],
    [30, "app"],
  ] as const)
    expect([seconds, await give(house, owner, app.codeAt(plusSeconds(later, seconds)), later)]).toEqual([seconds, taken]);
});

test("a code works once, also when fifty come at the same time, and never after a later one", async () => {
  const { house, owner } = await aHouseWithOwner();
  const app = await anApp(house, owner);
  const later = plusMinutes(noon, 10);

  const taken = await Promise.all(Array.from({ length: 50 }, () => give(house, owner, app.codeAt(later), later)));
  expect(taken.filter(Boolean)).toHaveLength(1);
  expect(await give(house, owner, app.codeAt(plusSeconds(later, -30)), later)).toBeUndefined();
});

test("the code that added the app cannot be used to sign in", async () => {
  const { house, owner } = await aHouseWithOwner();
  const app = await anApp(house, owner);
  expect(await give(house, owner, app.codeAt(plusSeconds(noon, -30)))).toBeUndefined();
});

test("an app counts from its first code on, and of two started only the last can be finished", async () => {
  const { house, owner } = await aHouseWithOwner();
  const signedIn = await signedInAs(house, owner);
  const { secret } = house.configuration;
  const first = await house.write((tx) => startApp(tx, signedIn, secret, noon));
  await house.write((tx) => startApp(tx, signedIn, secret, noon));

  expect(await existsFactor(house.reads, owner.id)).toBe(false);
  const input = { id: first, name: "Telephone", code: "000000" };
  expect(await house.write((tx) => addApp(tx, signedIn, input, secret, noon))).toEqual({ ok: false, why: "gone" });
});

test("the secret lies sealed in the database: for another row, another SECRET or after a change it cannot be opened", async () => {
  const { house, owner } = await aHouseWithOwner();
  const app = await anApp(house, owner);
  const { sealed_secret: sealed } = await house.reads.selectFrom("authenticator_app").select("sealed_secret").executeTakeFirstOrThrow();

  const { secret } = house.configuration;
  expect(unseal(secret, app.id, sealed)).toEqual(app.secret);
  expect(unseal(secret, "another row", sealed)).toBeUndefined();
  expect(unseal("another secret, also of forty characters", app.id, sealed)).toBeUndefined();
  expect(unseal(secret, app.id, `${sealed.slice(0, -4)}AAAA`)).toBeUndefined();
  expect(unseal(secret, app.id, "")).toBeUndefined();
  expect(seal(secret, app.id, app.secret)).not.toBe(sealed);
});

test("ten recovery codes, each once, however they are typed, and none after new ones were made", async () => {
  const { house, owner } = await aHouseWithOwner();
  await anApp(house, owner);
  const codes = await recoveryCodesOf(house, owner);
  expect(new Set(codes).size).toBe(10);
  expect(codes[0]).toMatch(/^([A-HJ-NP-Z2-9]{4}-){5}[A-HJ-NP-Z2-9]{4}$/);

  expect(await give(house, owner, ` ${codes[0]!.toLowerCase().replaceAll("-", "\u2013 ")}`)).toBe("recovery-code");
  expect(await give(house, owner, codes[0]!)).toBeUndefined();
  const parallel = await Promise.all(Array.from({ length: 50 }, () => give(house, owner, codes[1]!)));
  expect(parallel.filter(Boolean)).toHaveLength(1);
  expect((await findRecovery(house.reads, owner.id))?.left).toBe(8);

  const renewed = await recoveryCodesOf(house, owner);
  expect(await give(house, owner, codes[2]!)).toBeUndefined();
  expect(await give(house, owner, newRecoveryCode())).toBeUndefined();
  expect(await give(house, owner, renewed[2]!)).toBe("recovery-code");
});

test("of app and codes the database holds nothing that could be entered", async () => {
  const { house, owner } = await aHouseWithOwner();
  const { secret } = await anApp(house, owner);
  const codes = await recoveryCodesOf(house, owner);
  const rows = JSON.stringify([
    await house.reads.selectFrom("authenticator_app").selectAll().execute(),
    await house.reads.selectFrom("recovery_code").selectAll().execute(),
    await house.reads.selectFrom("message").selectAll().execute(),
    await house.reads.selectFrom("audit_entry").selectAll().execute(),
  ]);
  for (const live of [...codes, ...codes.map((code) => code.replaceAll("-", "")), secret.toString("base64url"), secret.toString("hex")])
    expect(rows).not.toContain(live);
});

test("each change stands in the history and goes to the account by mail", async () => {
  const { house, owner } = await aHouseWithOwner();
  await anApp(house, owner);
  await recoveryCodesOf(house, owner);

  const messages = await house.reads.selectFrom("message").select(["kind", "account_id", "content"]).orderBy("id").execute();
  expect(messages).toEqual([
    { kind: "factor-changed", account_id: owner.id, content: '{"change":"app-added","name":"Telephone"}' },
    { kind: "factor-changed", account_id: owner.id, content: '{"change":"codes-made","name":""}' },
  ]);
  const history = await house.reads.selectFrom("audit_entry").select(["verb", "facts"]).orderBy("number").execute();
  expect(history.filter(({ verb }) => verb !== "account.signed-in")).toEqual([
    { verb: "host.created", facts: "{}" },
    { verb: "account.factor-added", facts: '{"factor":"app"}' },
    { verb: "account.recovery-codes-made", facts: "{}" },
  ]);
  expect((await findAllFactors(house.reads, owner.id)).map(({ kind, name }) => [kind, name])).toEqual([["app", "Telephone"]]);
});

async function aHouseWithOwner() {
  const house = await openTestHouse();
  return { house, owner: (await aHost(house)).owner };
}

const give = (house: House, { id }: { id: string }, code: string, now = noon) =>
  house.write((tx) => takeFactor(tx, id, { code }, house.configuration.secret, now));
