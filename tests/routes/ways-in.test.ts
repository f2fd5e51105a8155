import { readdirSync, readFileSync } from "node:fs";
import { request } from "node:http";
import { newId } from "db/identity.server";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { roles } from "~/accounts/role";
import { makeConsoleLink } from "~/accounts/sign-in/make-console-link.server";
import { codeOf, linkTokenOf } from "~/accounts/sign-in/sign-in-token.server";
import { findEvent } from "~/events/events-queries.server";
import { paths } from "~/paths";
import { makeLink } from "~/people/personal-link.server";
import { type Instant, plusDays, plusMinutes, systemNow } from "~/time/instant";
import { type BuiltHouse, openBuiltHouse } from "../support/built-house";
import { aColleague, aHost, anEvent, aPerson, type CastEvent, type CastHost } from "../support/cast";
import { anApp, aPasskey, challenge, recoveryCodesOf } from "../support/factors";
import { aConfirmed } from "../support/registrations";
import { newBrowser } from "./browser";

const production = { SECRET: "a-secret-of-this-test-and-no-other", MAIL_URL: "smtp://localhost:9", MAIL_FROM: "plenary@bureau.example" };
const clock = { now: systemNow() };

let built: BuiltHouse;
let host: CastHost;
let event: CastEvent;

beforeAll(async () => {
  built = await openBuiltHouse({ mode: "production", environment: production, now: () => clock.now });
  host = await aHost(built.house);
  event = await anEvent(built.house, host);
});

afterAll(() => built.close());

describe.each(roles.filter((role) => role !== "owner"))("a sign-in with the role %s", (role) => {
  test("ends after eight hours without a request, and after a week however busy", async () => {
    const { browser } = await signedIn(role);
    const start = clock.now;
    const status = async () => (await browser.open(paths.overview(event.address))).status;

    clock.now = plusMinutes(start, 8 * 60 - 1);
    expect(await status()).toBe(200);
    await built.house.sightings.writeDown(clock.now);
    clock.now = plusMinutes(start, 16 * 60 - 1);
    expect(await status()).toBe(303);

    const { browser: busy } = await signedIn(role);
    const began = clock.now;
    for (let hours = 7; hours < 168; hours += 7) {
      clock.now = plusMinutes(began, hours * 60);
      expect([hours, (await busy.open(paths.account())).status]).toEqual([hours, 200]);
      await built.house.sightings.writeDown(clock.now);
    }
    clock.now = plusDays(began, 7);
    expect((await busy.open(paths.account())).status).toBe(303);
  });

  test("opens nothing more at the very next request, when the role is gone or the account is closed", async () => {
    const { browser, account } = await signedIn(role);
    const status = async (path: string) => (await browser.open(path)).status;
    const write = built.house.write;

    expect(await status(paths.overview(event.address))).toBe(200);
    const posts = await built.house.reads.selectFrom("team_role").selectAll().where("account_id", "=", account.id).execute();
    await write((tx) => tx.deleteFrom("team_role").where("account_id", "=", account.id).execute());
    expect([await status(paths.overview(event.address)), await status(`${paths.overview(event.address)}.data`)]).toEqual([404, 404]);
    await write((tx) => tx.insertInto("team_role").values(posts).execute());
    expect(await status(paths.overview(event.address))).toBe(200);

    await write((tx) => tx.updateTable("account").set({ closed_at: clock.now }).where("id", "=", account.id).execute());
    expect([await status(paths.overview(event.address)), await status(paths.account())]).toEqual([303, 303]);
  });
});

test("a role taken away takes its deeds with it at the very next request", async () => {
  const { browser, account } = await signedIn("organiser");
  expect((await browser.send(paths.eventSettings(event.address), {})).status).toBe(422);
  await built.house.write((tx) => tx.updateTable("team_role").set({ role: "viewer" }).where("account_id", "=", account.id).execute());
  expect((await browser.send(paths.eventSettings(event.address), {})).status).toBe(403);
});

test("each way in and out is written down with its reason, by ids alone", async () => {
  built.signIns.length = 0;
  const { browser, account } = await signedIn("viewer");
  await browser.send(paths.signOut(), {});
  await browser.send(paths.signIn(), { mailAddress: account.mailAddress });
  await browser.send(paths.signIn(), { mailAddress: "nobody@bureau.example" });
  await browser.send(paths.signInCode(), { code: "AAAA-AAAA" });
  await browser.send(paths.signInLink("ended"), {});
  await browser.send(paths.passkeySignIn(), { response: "{}" });

  expect(built.signIns).toEqual([
    { what: "in", account: account.id },
    { what: "out", account: account.id },
    { what: "asked", why: "known", account: account.id },
    { what: "asked", why: "unknown" },
    { what: "refused", why: "wrong code" },
    { what: "refused", why: "link ended or from elsewhere" },
    { what: "refused", why: "passkey" },
  ]);
  expect(JSON.stringify(built.signIns)).not.toContain("@");
});

test("every link that does not fit gets one and the same page, whatever is wrong with it", async () => {
  const { house, url } = built;
  const { secret } = house.configuration;
  const link = (await aConfirmed({ house, event: (await findEvent(house.reads, event.id))! }, { name: "Chan Tai Man" })).personId;
  const genuine = makeLink(secret, "me", link, 1);
  const other = await anEvent(house, host);
  const page = async (path: string) => {
    const answer = await fetch(url + path);
    return `${answer.status} ${(await answer.text()).replaceAll(/nonce="[^"]*"|[0-9a-f]{8}-[0-9a-f-]{27}/g, "").replaceAll(path, "")}`;
  };
  expect(await page(paths.me(genuine))).toMatch(/^200/);

  const refused = [
    paths.me(makeLink(secret, "feed", link, 1)),
    paths.me(genuine.toLowerCase()),
    paths.me(`${genuine}A`),
    paths.me(`${genuine}%3D`),
    paths.me(makeLink(secret, "me", link, 2)),
    paths.me(makeLink(secret, "me", newId(), 1)),
    paths.me(genuine, other.address),
    paths.me("x"),
  ];
  const pages = new Set(await Promise.all(refused.map(page)));
  expect([...pages].map((text) => text.slice(0, 3))).toEqual(["404"]);

  const start = clock.now;
  clock.now = "2027-02-26T00:00:01.000Z" as Instant;
  pages.add(await page(paths.me(genuine)));
  clock.now = start;
  expect(pages.size).toBe(1);
});

test("under https every cookie is bound to the host, secure, and out of reach of scripts and other sites", async () => {
  const secure = await openBuiltHouse({ mode: "production", environment: { ...production, BASE_URL: "https://events.bureau.example" } });
  const { owner } = await aHost(secure.house);
  const { secret } = secure.house.configuration;
  const link = await secure.house.write((tx) => makeConsoleLink(tx, secret, owner, systemNow()));
  const answers = [
    await askAs(secure, paths.signIn(), `mailAddress=${owner.mailAddress}`),
    await askAs(secure, paths.challenge()),
    await askAs(secure, paths.signInLink(link), ""),
  ];
  const cookies = answers.flat();
  await secure.close();

  expect(cookies.map((cookie) => cookie.split("=")[0])).toEqual([
    "__Host-plenary-attempt",
    "__Host-plenary-challenge",
    "__Host-plenary-sign-in",
    "__Host-plenary-attempt",
    "__Host-plenary-second-step",
  ]);
  for (const cookie of cookies) expect(cookie).toMatch(/^__Host-[a-z-]+=[\w-]*; Path=\/; HttpOnly; SameSite=Lax; Max-Age=\d+; Secure$/);
});

test.skipIf(process.env.TEST_DATABASE === "postgres")("the bytes of the database hold no token that would let anybody in", async () => {
  const { house } = built;
  const { secret } = house.configuration;
  const { browser, account } = await signedIn("viewer");
  const app = await anApp(house, account, clock.now);
  const passkey = await aPasskey(house, account, clock.now);
  const codes = await recoveryCodesOf(house, account, clock.now);
  const asked = challenge(house, clock.now);
  const person = await aPerson(house, host);

  const waiting = newBrowser(built.url);
  await waiting.send(paths.signIn(), { mailAddress: account.mailAddress });
  const { id } = await house.reads.selectFrom("sign_in_attempt").select("id").orderBy("id", "desc").executeTakeFirstOrThrow();
  const between = newBrowser(built.url);
  const console = await house.write((tx) => makeConsoleLink(tx, secret, account, clock.now));
  expect((await between.send(paths.signInLink(console), {})).headers.get("location")).toBe(paths.secondStep());
  const another = await house.write((tx) => makeConsoleLink(tx, secret, account, clock.now));

  const live = {
    "sign-in": [...browser.jar.values()],
    attempt: [...waiting.jar.values()],
    "second step": [...between.jar.values()],
    link: [linkTokenOf(secret, id), another],
    code: [codeOf(secret, id), codeOf(secret, id).replace("-", "")],
    app: [app.secret, app.secret.toString("base64url"), app.secret.toString("hex"), app.secret.toString("base64")],
    "recovery codes": codes.flatMap((code) => [code, code.replaceAll("-", "")]),
    challenge: [asked.token, asked.challenge],
    "personal link": [makeLink(secret, "me", person, 1), makeLink(secret, "feed", person, 1)],
  };
  const bytes = Buffer.concat(
    readdirSync(built.dataFolder)
      .filter((name) => name.includes(".sqlite"))
      .map((name) => readFileSync(`${built.dataFolder}/${name}`)),
  );
  expect(bytes.includes(account.mailAddress), "what is in the database is found").toBe(true);
  expect(bytes.includes(passkey.id), "so is the public name of a passkey").toBe(true);
  for (const [what, tokens] of Object.entries(live)) {
    expect(tokens.length, what).toBeGreaterThan(0);
    for (const token of tokens) expect(bytes.includes(token), what).toBe(false);
  }
});

async function signedIn(role: Parameters<typeof aColleague>[2]) {
  const account = await aColleague(built.house, host, role);
  const browser = newBrowser(built.url);
  const token = await built.house.write((tx) => makeConsoleLink(tx, built.house.configuration.secret, account, clock.now as Instant));
  await browser.send(paths.signInLink(token), {});
  return { browser, account };
}

/** As the proxy before it asks: by its public name. The cookies set. */
const askAs = ({ url }: BuiltHouse, path: string, body?: string) =>
  new Promise<string[]>((resolve, reject) => {
    const name = "events.bureau.example";
    const headers = { Host: name, Origin: `https://${name}`, "Content-Type": "application/x-www-form-urlencoded" };
    const { hostname, port } = new URL(url);
    const sent = request({ hostname, port, path, method: body === undefined ? "GET" : "POST", headers }, (answer) => {
      answer.resume().on("end", () => resolve(answer.headers["set-cookie"] ?? []));
    });
    sent.on("error", reject).end(body);
  });
