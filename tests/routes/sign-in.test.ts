import { afterAll, beforeAll, expect, test } from "vitest";
import { makeConsoleLink } from "~/accounts/sign-in/make-console-link.server";
import { codeOf, linkTokenOf } from "~/accounts/sign-in/sign-in-token.server";
import { paths } from "~/paths";
import { systemNow } from "~/time/instant";
import { type BuiltHouse, openBuiltHouse } from "../support/built-house";
import { aColleague, aHost, type CastHost } from "../support/cast";
import { newBrowser } from "./browser";

let built: BuiltHouse;
let host: CastHost;

beforeAll(async () => {
  built = await openBuiltHouse();
  host = await aHost(built.house);
});

afterAll(() => built.close());

test("known and unknown addresses get the same answer", async () => {
  const answers = await Promise.all(
    [host.owner.mailAddress, "nobody@bureau.example"].map(async (mailAddress) => {
      const answer = await newBrowser(built.url).send(paths.signIn(), { mailAddress });
      const page = await newBrowser(built.url).open(answer.headers.get("location")!);
      const cookie = answer.headers.get("set-cookie")!.replace(/=[^;]+/, "=…");
      return { status: answer.status, to: answer.headers.get("location"), cookie, page: (await page.text()).replace(/nonce="[^"]*"/g, "") };
    }),
  );
  expect(answers[0]).toEqual(answers[1]);
  expect(answers[0]).toMatchObject({ status: 303, to: "/sign-in/code" });
});

test("the code signs in the browser that asked, and brings it where it wanted to go", async () => {
  const browser = newBrowser(built.url);
  const sent = await browser.open("/account");
  expect(sent.headers.get("location")).toBe("/sign-in?to=%2Faccount");
  const { code } = await ask(browser, "/account");

  const entered = await browser.send(paths.signInCode(), { code: code.toLowerCase() });
  expect([entered.status, entered.headers.get("location")]).toEqual([303, "/account"]);
  const page = await (await browser.open("/account")).text();
  expect(page).toContain("Somebody (viewer)");
  expect(page).toContain("Firefox on Linux");
});

test("a wrong code comes back beside its field, and says nothing about the account", async () => {
  const browser = newBrowser(built.url);
  await ask(browser);
  const stranger = newBrowser(built.url);
  await stranger.send(paths.signIn(), { mailAddress: "nobody@bureau.example" });

  const pages = await Promise.all(
    [browser, stranger, newBrowser(built.url)].map(async (each) => {
      const answer = await each.send(paths.signInCode(), { code: "AAAA-AAAA" });
      expect(answer.status).toBe(422);
      return answer.text();
    }),
  );
  expect(pages[0]).toContain("This code does not work, or no longer.");
  expect(pages[1]).toBe(pages[0]);
  expect(pages[2]).toBe(pages[0]);
});

test("after scanners have opened the link twenty times and pressed its button, the person still gets in and no scanner does", async () => {
  const person = newBrowser(built.url);
  const { link } = await ask(person);

  const scanner = newBrowser(built.url);
  for (let round = 0; round < 20; round++) await scanner.open(link);
  await fetch(built.url + link, { method: "HEAD" });
  const pressed = await scanner.send(link, {});
  expect(pressed.headers.get("location")).toBe(link);
  expect(scanner.jar.size).toBe(0);

  expect(await (await person.open(link)).text()).toContain("Sign in as Somebody (viewer)");
  const entered = await person.send(link, {});
  expect(entered.headers.get("location")).toBe("/organise");
  expect((await person.open("/account")).status).toBe(200);
  expect((await person.open(link)).status).toBe(410);
});

test("on another device the link shows the code to type on the first", async () => {
  const { link, code } = await ask(newBrowser(built.url));

  const page = await (await newBrowser(built.url).open(link)).text();
  expect(page).toContain(code);
  expect(page).not.toContain("Somebody");
});

test("a copied cookie is dead after signing out", async () => {
  const browser = await signedIn();
  const copy = newBrowser(built.url);
  for (const [name, value] of browser.jar) copy.jar.set(name, value);
  expect((await copy.open("/account")).status).toBe(200);

  const out = await browser.send(paths.signOut(), {});
  expect(out.headers.get("location")).toBe("/");
  expect((await copy.open("/account")).status).toBe(303);
});

test("signing out everywhere ends the other devices too", async () => {
  const [here, there] = [await signedIn(), await signedIn()];
  await here.send(paths.account(), {});
  expect((await there.open("/account")).status).toBe(303);
});

test("cookies are out of reach of scripts and of other sites", async () => {
  const browser = newBrowser(built.url);
  const answer = await browser.send(paths.signIn(), { mailAddress: host.owner.mailAddress });
  expect(answer.headers.getSetCookie()).toEqual([
    expect.stringMatching(/^plenary-attempt=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=900$/),
  ]);
});

test("where to go afterwards is a page of this house, whatever was asked", async () => {
  for (const goesTo of ["//evil.example", "https://evil.example/", "/\\evil.example", "javascript:alert(1)"]) {
    const browser = newBrowser(built.url);
    const { code } = await ask(browser, goesTo);
    expect((await browser.send(paths.signInCode(), { code })).headers.get("location")).toBe("/");
  }
});

const newestAttempt = async () => {
  const rows = built.house.reads.selectFrom("message").select("content").where("kind", "=", "sign-in");
  return JSON.parse((await rows.orderBy("id", "desc").executeTakeFirstOrThrow()).content).attemptId as string;
};

/** A colleague asks for a message; what it will hold. A new one each time, since many requests in one name are slowed. */
async function ask(browser: ReturnType<typeof newBrowser>, goesTo = "") {
  const { mailAddress } = await aColleague(built.house, host, "viewer");
  await browser.send(paths.signIn(), { mailAddress, goesTo });
  const attempt = await newestAttempt();
  const { secret } = built.house.configuration;
  return { link: paths.signInLink(linkTokenOf(secret, attempt)), code: codeOf(secret, attempt) };
}

async function signedIn() {
  const browser = newBrowser(built.url);
  const token = await built.house.write((tx) => makeConsoleLink(tx, built.house.configuration.secret, host.owner, systemNow()));
  await browser.send(paths.signInLink(token), {});
  return browser;
}
