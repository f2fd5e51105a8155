import { expect, test } from "vitest";
import { findAllFactors } from "~/accounts/factors/factors-queries.server";
import { addPasskey } from "~/accounts/passkeys/add-passkey.server";
import { challengeOf } from "~/accounts/passkeys/challenge.server";
import { proveNewPasskey, provePasskey } from "~/accounts/passkeys/prove-passkey.server";
import { signInByPasskey } from "~/accounts/second-step/sign-in-by-passkey.server";
import type { House } from "~/http/house";
import { plusMinutes } from "~/time/instant";
import { aHost, otherHost } from "../support/cast";
import { aBrowser, aPasskey, challenge, signedInAs } from "../support/factors";
import { noon, openTestHouse } from "../support/house";
import { softPasskey } from "../support/soft-passkey";

test("a passkey signs its account in, both steps at once", async () => {
  const { house, owner } = await aHouseWithOwner();
  const passkey = await aPasskey(house, owner);
  const asked = challenge(house);

  const entered = await enter(house, await prove(house, asked, passkey.used(asked.challenge)));
  expect(entered).toMatchObject({ accountId: owner.id, secondStep: false });
  const rows = await house.reads.selectFrom("sign_in").select("factor_at").orderBy("id", "desc").executeTakeFirst();
  expect(rows?.factor_at).toBe(noon);
  expect((await findAllFactors(house.reads, owner.id))[0]).toMatchObject({ kind: "passkey", name: "Blue key", usedAt: noon });
});

test("an answer is taken once, also when fifty come at the same time", async () => {
  const { house, owner } = await aHouseWithOwner();
  const passkey = await aPasskey(house, owner);
  const asked = challenge(house);
  const response = passkey.used(asked.challenge);

  const proofs = await Promise.all(Array.from({ length: 50 }, () => prove(house, asked, response)));
  const entered = await Promise.all(proofs.map((proof) => enter(house, proof)));
  expect(entered.filter(Boolean)).toHaveLength(1);
});

test("what is not exactly right is not taken", async () => {
  const { house, owner } = await aHouseWithOwner();
  const passkey = await aPasskey(house, owner);
  const asked = challenge(house);
  const good = passkey.used(asked.challenge);
  const another = challenge(house);
  const forged = JSON.parse(good);
  forged.response.signature = JSON.parse(softPasskey().used(asked.challenge)).response.signature;

  const wrong = {
    "another challenge": prove(house, another, good),
    "no challenge": prove(house, { ...asked, token: undefined }, good),
    "a made-up challenge": prove(house, { ...asked, token: Buffer.alloc(22, 255).toString("base64url") }, good),
    "another site": prove(house, asked, passkey.used(asked.challenge, { from: "https://evil.example" })),
    "a site with the same name on another port": prove(house, asked, passkey.used(asked.challenge, { from: "http://localhost:3001" })),
    "nobody checked who holds it": prove(house, asked, passkey.used(asked.challenge, { unverified: true })),
    "made, not used": prove(house, asked, passkey.used(asked.challenge, { type: "webauthn.create" })),
    "a passkey nobody knows": prove(house, asked, softPasskey().used(asked.challenge)),
    "a false signature": prove(house, asked, JSON.stringify(forged)),
    "another secret": prove(house, { ...asked, secret: "another secret, also of forty characters" }, good),
    "five minutes later": provePasskey(house.reads, { ...asked, response: good }, plusMinutes(noon, 5)),
    "no JSON": prove(house, asked, "{"),
    "other JSON": prove(house, asked, '{"id":{"toString":1},"response":null}'),
  };
  for (const [what, proof] of Object.entries(wrong)) expect([what, await proof]).toEqual([what, undefined]);
  expect(await prove(house, asked, good)).toBeDefined();
});

test("a copy of a device shows by its count", async () => {
  const { house, owner } = await aHouseWithOwner();
  const passkey = await aPasskey(house, owner);
  const [first, second] = [challenge(house), challenge(house)];
  await enter(house, await prove(house, first, passkey.used(first.challenge)));

  passkey.turnBack();
  expect(await prove(house, second, passkey.used(second.challenge))).toBeUndefined();
});

test("the passkey of a closed account opens nothing", async () => {
  const { house, owner } = await aHouseWithOwner();
  const passkey = await aPasskey(house, owner);
  await house.write((tx) => tx.updateTable("account").set({ closed_at: noon }).where("id", "=", owner.id).execute());
  const asked = challenge(house);

  expect(await prove(house, asked, passkey.used(asked.challenge))).toBeUndefined();
});

test("one passkey is one account's, and each making is taken once", async () => {
  const { house, owner } = await aHouseWithOwner();
  const { owner: other } = await otherHost(house);
  const asked = challenge(house);
  const response = softPasskey({ origin: house.configuration.baseUrl }).made(asked.challenge);
  const proof = await proveNewPasskey({ ...asked, response }, noon);
  const [mine, theirs] = [await signedInAs(house, owner), await signedInAs(house, other)];

  expect((await house.write((tx) => addPasskey(tx, mine, { name: "Key", proof }, noon))).ok).toBe(true);
  expect(await house.write((tx) => addPasskey(tx, theirs, { name: "Key", proof }, noon))).toEqual({ ok: false, why: "known-passkey" });
  const foreign = softPasskey({ origin: "https://evil.example" }).made(asked.challenge);
  expect(await proveNewPasskey({ ...asked, response: foreign }, noon)).toBeUndefined();
});

test("a challenge cannot be computed without the secret, and the database knows used ones by their hash alone", async () => {
  const { house, owner } = await aHouseWithOwner();
  const passkey = await aPasskey(house, owner);
  const asked = challenge(house);
  await enter(house, await prove(house, asked, passkey.used(asked.challenge)));

  expect(challengeOf("another secret", asked.token)).not.toBe(asked.challenge);
  const used = JSON.stringify(await house.reads.selectFrom("used_challenge").selectAll().execute());
  expect(used).not.toContain(asked.token);
  expect(used).not.toContain(asked.challenge);
});

async function aHouseWithOwner() {
  const house = await openTestHouse();
  return { house, owner: (await aHost(house)).owner };
}

type Asked = Omit<ReturnType<typeof challenge>, "token"> & { token: string | undefined };

const prove = (house: House, asked: Asked, response: string) => provePasskey(house.reads, { ...asked, response }, noon);

const enter = async (house: House, proof: Awaited<ReturnType<typeof prove>>) =>
  proof && house.write((tx) => signInByPasskey(tx, aBrowser, { proof, goesTo: "" }, noon));
