import { readFile } from "node:fs/promises";
import { strFromU8, unzipSync } from "fflate";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findEvent } from "~/events/events-queries.server";
import type { MailAddress } from "~/mail/mail-address";
import { paths } from "~/paths";
import { makeLink } from "~/people/personal-link.server";
import { type BuiltHouse, openBuiltHouse } from "../support/built-house";
import { aHost, anEvent, type CastEvent, type CastHost } from "../support/cast";
import { desk, expectAccessible, launchChromium, phone } from "../support/chromium";
import { giveCode, mailTo, press } from "../support/delegation-journeys";
import { aConfirmed, type Stage } from "../support/registrations";
import { linkIn, signedInPage } from "../support/visitors";

let built: BuiltHouse;
let browser: Browser;
let host: CastHost;
let event: CastEvent;

beforeAll(async () => {
  [built, browser] = [await openBuiltHouse(), await launchChromium()];
  host = await aHost(built.house);
  event = await anEvent(built.house, host, { starts_on: "2098-11-25", ends_on: "2098-11-27" });
});
afterAll(async () => {
  await browser?.close();
  await built?.close();
});

const visit = async (options: BrowserContextOptions): Promise<Page> =>
  (await browser.newContext({ baseURL: built.url, ...options })).newPage();

const shot = async (page: Page, name: string) => {
  if (!process.env.PICTURES) return;
  for (const scheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    await page.screenshot({ path: `${process.env.PICTURES}/${name}-${scheme}.png`, fullPage: true });
  }
  await page.emulateMedia({ colorScheme: "light" });
};

const guest = async (name: string, mailAddress: string) => {
  const { personId } = await confirmedAt(event, name, mailAddress);
  return makeLink(built.house.configuration.secret, "me", personId, 1);
};

const confirmedAt = async ({ id }: { id: string }, name: string, mailAddress: string) => {
  const stage: Stage = { house: built.house, event: (await findEvent(built.house.reads, id))! };
  return aConfirmed(stage, { name, mailAddress: mailAddress as MailAddress });
};

test("the host allows it until a day; a delegate sends a colleague from a phone, who checks their details and has the place", async () => {
  const team = await signedInPage(browser, built, host.owner, desk);
  await team.goto(paths.registrationSettings(event.address));
  await team.getByLabel("The last day for changes").fill("2098-11-20");
  await team.getByLabel("People may send a colleague in their place").check();
  await press(team, "Save the registration");
  await team.waitForLoadState();
  await team.goto(paths.registrationSettings(event.address));
  expect(await team.getByLabel("People may send a colleague in their place").isChecked()).toBe(true);
  await expectAccessible(team);
  await shot(team, "registration-settings");

  const link = await guest("Ito Naoko", "ito@jp.example");
  const ito = await visit(phone);
  await ito.goto(paths.me(link, event.address));
  await ito.getByText("You can change this yourself until 20 November 2098.").waitFor();
  await shot(ito, "my-page");
  await ito.getByRole("link", { name: "Send a colleague instead" }).click();
  await giveCode(built, ito, "ito@jp.example");
  await ito.getByLabel("Name").first().fill("加藤 純");
  await press(ito, "Send this colleague");
  await shot(ito, "colleague-refused");
  await ito
    .getByText(/Please (give one mail address|fill this in)/)
    .first()
    .waitFor();
  expect(await ito.getByLabel("Name").first().inputValue()).toBe("加藤 純");
  await ito.getByLabel("Mail address").fill("kato@jp.example");
  await shot(ito, "send-colleague");
  await press(ito, "Send this colleague");
  await ito.getByText("Your colleague has your place now").waitFor();
  expect(await ito.getByRole("link", { name: "Send a colleague instead" }).count()).toBe(0);
  await shot(ito, "colleague-sent");
  expect((await mailTo(built, "ito@jp.example", /加藤 純 comes in your place/))?.text).toContain("is now that of 加藤 純");

  const kato = await visit(phone);
  const mail = await mailTo(built, "kato@jp.example", /You are nominated/);
  expect(mail?.text).toContain("Ito Naoko cannot come to");
  const details = linkIn(mail, "/details");
  await kato.goto(details.replace("/details", ""));
  await expectAccessible(kato);
  await shot(kato, "nominated");
  await kato.getByRole("link", { name: "Check my details" }).click();
  await press(kato, "Send my details");
  await kato.getByText("Your details are saved.").waitFor();
  await kato.getByText("Confirmed").first().waitFor();
});

test("everybody reads what is kept about them, after a mailed code, and takes it away", async () => {
  const draft = await anEvent(built.house, host, { state: "draft", title: '{"en":"Secret plan"}', short_title: '{"en":"Secret plan"}' });
  await confirmedAt(draft, "Sato Hanako", "sato@jp.example");
  const link = await guest("Sato Hanako", "sato@jp.example");
  const sato = await visit({ ...phone, acceptDownloads: true });
  await sato.goto(paths.me(link, event.address));
  await sato.getByRole("link", { name: "What is kept about me" }).click();
  await giveCode(built, sato, "sato@jp.example");
  await sato.getByRole("heading", { name: "What is kept about you" }).waitFor();
  await expectAccessible(sato);
  await shot(sato, "own-data");
  const [download] = await Promise.all([sato.waitForEvent("download"), press(sato, "Download it all")]);
  expect(download.suggestedFilename()).toBe("What is kept about you.zip");
  const archive = unzipSync(await readFile(await download.path()));
  const kept = strFromU8(archive["data.json"]!);
  expect(kept).toContain("sato@jp.example");
  expect(kept).not.toContain("Secret plan");
  const taken = await built.house.reads.selectFrom("audit_entry").select("verb").where("verb", "=", "own-data.taken").execute();
  expect(taken).toHaveLength(1);
});
