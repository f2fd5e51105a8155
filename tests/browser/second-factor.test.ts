import { newCode } from "db/identity.server";
import { Secret, TOTP } from "otpauth";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeConsoleLink } from "~/accounts/sign-in/make-console-link.server";
import { codeOf } from "~/accounts/sign-in/sign-in-token.server";
import { paths } from "~/paths";
import { plusMinutes, systemNow } from "~/time/instant";
import { type BuiltHouse, openBuiltHouse } from "../support/built-house";
import { aColleague, aHost, anEvent, type CastEvent, type CastHost, otherHost } from "../support/cast";
import { desk, expectAccessible, launchChromium, phone } from "../support/chromium";

let built: BuiltHouse;
let browser: Browser;
let host: CastHost;
let event: CastEvent;

// Every width in every light is looked at by eye; two of the four tell a machine all it can see.
const looks = (
  [
    ["a phone, light", { ...phone, colorScheme: "light" }],
    ["a desk, dark", { ...desk, colorScheme: "dark" }],
    ["a phone, dark", { ...phone, colorScheme: "dark" }],
    ["a desk, light", { ...desk, colorScheme: "light" }],
  ] as const
).slice(0, process.env.PICTURES ? 4 : 2);

beforeAll(async () => {
  built = await openBuiltHouse();
  browser = await launchChromium();
  host = await aHost(built.house);
  event = await anEvent(built.house, host);
});

afterAll(async () => {
  await browser.close();
  await built.close();
});

test("an owner adds a passkey, keeps recovery codes, asks the team for a second step, and signs in by the passkey alone", async () => {
  const context = await browser.newContext({ ...desk, baseURL: built.url });
  const page = await context.newPage();
  const faults = faultsOf(page);
  await withAuthenticator(context, page);
  await enter(page, host.owner);

  await page.goto(paths.account());
  await page.getByRole("link", { name: "Add a passkey" }).click();
  await page.getByLabel("Name").fill("Work computer");
  await page.getByRole("button", { name: "Make the passkey" }).click();
  await page.waitForURL(`**${paths.recoveryCodes()}`);
  await look(page, "recovery");
  await page.getByRole("button", { name: "Show my recovery codes" }).click();
  await page.getByRole("heading", { name: "Your recovery codes" }).waitFor();
  await look(page, "codes");
  const codes = await page.locator("ol li").allTextContents();
  expect(new Set(codes).size).toBe(10);
  const download = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: "Save them as a file" }).click()]);
  expect(download[0].suggestedFilename()).toBe("plenary-recovery-codes.txt");

  await page.goto(paths.hostSigningIn(host.id));
  await look(page, "host");
  await page.getByRole("button", { name: "Ask everybody for a second step" }).click();
  await page.getByText("Everybody on the team is asked for a second step.").waitFor();

  await page.goto(paths.signOut());
  await page.getByRole("main").getByRole("button", { name: "Sign out" }).click();
  await page.waitForURL(`${built.url}/`);
  await page.goto(paths.signIn());
  await page.getByRole("link", { name: "Sign in with a passkey" }).click();
  await page.getByRole("heading", { name: "Your events" }).waitFor();

  await page.goto(paths.signOut());
  await page.getByRole("main").getByRole("button", { name: "Sign out" }).click();
  await page.waitForURL(`${built.url}/`);
  await enter(page, host.owner, paths.secondStep());
  await look(page, "second");
  expect((await page.goto(paths.overview(event.address)))?.url()).toContain("/sign-in?to=");
  await page.goto(paths.secondStep());
  await page.getByLabel("Recovery code").fill(codes[0]!.toLowerCase().replaceAll("-", " "));
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.getByRole("heading", { name: "Your events" }).waitFor();
  expect(faults).toEqual([]);
  await context.close();
});

test("a colleague without a second step can only add one, and then signs in by its codes, each once", async () => {
  const { name: _, ...colleague } = await aColleague(built.house, host, "organiser");
  const context = await browser.newContext({ ...phone, colorScheme: "dark", baseURL: built.url });
  const page = await context.newPage();
  const faults = faultsOf(page);
  await enter(page, colleague);
  await page.getByText(`${host.name} asks everybody on its team for a second step.`).waitFor();
  await look(page, "closed");
  await page.goto(paths.overview(event.address));
  expect(new URL(page.url()).pathname).toBe(paths.account());
  await look(page, "asked");

  await page.getByRole("link", { name: "Add an authenticator app" }).click();
  await look(page, "start-app");
  await page.getByRole("button", { name: "Show the code to scan" }).click();
  await page.getByRole("img", { name: /QR code/ }).waitFor();
  await look(page, "app");
  const key = (await page.locator("p.font-mono").textContent())!;
  const app = new TOTP({ secret: Secret.fromBase32(key.replaceAll(" ", "")) });
  await page.getByLabel("Code the app shows").fill("000000");
  await page.getByRole("button", { name: "Add this app" }).click();
  await page.getByText("This is not the code the app shows now.").first().waitFor();
  expect(await page.locator("p.font-mono").textContent()).toBe(key);
  const used = app.generate();
  await page.getByLabel("Code the app shows").fill(used);
  await page.getByRole("button", { name: "Add this app" }).click();
  await page.waitForURL(`**${paths.recoveryCodes()}`);

  await page.goto(paths.overview(event.address));
  expect(new URL(page.url()).pathname).toBe(paths.overview(event.address));
  await page.goto(paths.account());
  await look(page, "account");
  await page.getByRole("link", { name: "Remove Telephone" }).click();
  await look(page, "remove");
  await page.getByRole("button", { name: "Remove it" }).click();
  await page.getByText("Your host asks for a second step.").waitFor();

  await enter(page, colleague, paths.secondStep());
  await page.getByLabel("Code").fill(used);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByText("This does not work.").first().waitFor();
  await look(page, "second-app");
  await page.getByLabel("Code").fill(app.generate({ timestamp: Date.now() + 30_000 }));
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("heading", { name: "Your events" }).waitFor();
  expect(faults).toEqual([]);
  await context.close();
});

test("who wants to change how they sign in an hour later proves by the passkey who they are, and one who has none by mail", async () => {
  const context = await browser.newContext({ ...desk, colorScheme: "dark", baseURL: built.url });
  const page = await context.newPage();
  const faults = faultsOf(page);
  await withAuthenticator(context, page);
  const colleague = await aColleague(built.house, await otherHost(built.house), "viewer");
  await enter(page, colleague);
  await hourAgo(colleague);
  await page.goto(paths.newPasskey());
  expect(new URL(page.url()).pathname).toBe("/account/confirm");
  await look(page, "confirm-mail");
  await page.getByRole("button", { name: "Send the message" }).click();
  await page.getByRole("heading", { name: "Look into your mail" }).waitFor();
  await page.getByLabel("Code").fill(await newestCode());
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByLabel("Name").fill("Blue key");
  await look(page, "passkey");
  await page.getByRole("button", { name: "Make the passkey" }).click();
  await page.waitForURL(`**${paths.recoveryCodes()}`);

  await hourAgo(colleague);
  const before = await cookieOf(context);
  await page.goto(paths.account());
  await page.getByRole("link", { name: "Remove Blue key" }).click();
  await page.getByRole("heading", { name: "Is it you?" }).waitFor();
  await look(page, "confirm");
  await page.getByRole("button", { name: "Go on with a passkey" }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Remove “Blue key”?" }).waitFor();
  expect(await cookieOf(context)).not.toBe(before);
  await page.keyboard.press("Tab");
  await page.getByRole("button", { name: "Remove it" }).click();
  await page.waitForURL(`**${paths.account()}`);
  await page.getByRole("link", { name: "Add a passkey" }).waitFor();
  expect(await page.getByText("Blue key").count()).toBe(0);
  expect(faults).toEqual([]);
  await context.close();
});

test.each(looks)("the pages of the second step fit and axe finds nothing: %s", async (name, options) => {
  const context = await browser.newContext({ ...options, baseURL: built.url });
  const page = await context.newPage();
  await withAuthenticator(context, page);
  const visit = async (path: string) => {
    await page.goto(path);
    await page.waitForLoadState("networkidle");
    await look(page, `${name}${path.replaceAll("/", "_").slice(0, 24)}`);
  };
  await visit(paths.signIn());
  const { owner, id } = await otherOwner();
  await enter(page, owner);
  for (const path of [paths.hostSigningIn(id), paths.hostTeam(id), paths.newPasskey(), paths.newApp(), paths.recoveryCodes()])
    await visit(path);
  await page.goto(paths.newPasskey());
  await page.getByRole("button", { name: "Make the passkey" }).click();
  await page.waitForURL(`**${paths.recoveryCodes()}`);
  await page.getByRole("button", { name: "Show my recovery codes" }).click();
  await page.getByRole("heading", { name: "Your recovery codes" }).waitFor();
  await look(page, `${name}-codes`);
  for (const path of [paths.account(), paths.confirm("/account"), paths.hostSigningIn(id)]) await visit(path);
  await enter(page, owner, paths.secondStep());
  await visit(paths.secondStep());
  await context.close();
});

/** As if the last proof of who they are lay an hour back. */
const hourAgo = (account: { id: string }) =>
  built.house.write(async (tx) => {
    const then = plusMinutes(systemNow(), -60);
    const own = tx.updateTable("sign_in").set({ created_at: then }).where("account_id", "=", account.id);
    await own.execute();
    await tx
      .updateTable("sign_in")
      .set({ factor_at: then })
      .where("account_id", "=", account.id)
      .where("factor_at", "is not", null)
      .execute();
  });

async function newestCode(): Promise<string> {
  const { house } = built;
  const { id } = await house.reads.selectFrom("sign_in_attempt").select("id").orderBy("id", "desc").executeTakeFirstOrThrow();
  return codeOf(house.configuration.secret, id);
}

const cookieOf = async (context: BrowserContext) => (await context.cookies()).find(({ name }) => name === "plenary-sign-in")?.value;

/** A host of its own for each look, so that nothing is left of the one before. */
const otherOwner = () =>
  otherHost(built.house, { owner: { name: "Nuno Silva", mailAddress: `${newCode().toLowerCase()}@college.example` } });

/** A device that keeps passkeys and always recognises its person, as Chromium plays it. */
async function withAuthenticator(context: BrowserContext, page: Page) {
  const cdp = await context.newCDPSession(page);
  await cdp.send("WebAuthn.enable");
  await cdp.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return cdp;
}

/** By the link on the server's console, as far as it leads. */
async function enter(page: Page, account: { id: string }, to = paths.organise()) {
  const { house } = built;
  const token = await house.write((tx) => makeConsoleLink(tx, house.configuration.secret, account, systemNow()));
  await page.goto(paths.signInLink(token));
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL(`**${to}`);
}

async function look(page: Page, name: string) {
  await expectAccessible(page);
  const width = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(width, `${page.url()} is wider than the window`).toBeLessThanOrEqual(0);
  if (process.env.PICTURES) await page.screenshot({ path: `${process.env.PICTURES}/${name}.png`, fullPage: true });
}

/** What the console complains about: a policy that forbids a script would be told there. */
function faultsOf(page: Page): string[] {
  const faults: string[] = [];
  page.on("console", (message) => message.type() === "error" && !/status of 4\d\d/.test(message.text()) && faults.push(message.text()));
  page.on("pageerror", (error) => faults.push(error.message));
  return faults;
}
