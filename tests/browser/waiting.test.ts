import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findEvent } from "~/events/events-queries.server";
import { paths } from "~/paths";
import { makeLink } from "~/people/personal-link.server";
import { setPlaces } from "~/places/set-places.server";
import { makeProofLink } from "~/registration/proof-link.server";
import { type BuiltHouse, openBuiltHouse } from "../support/built-house";
import { aHost, anEvent, type CastEvent, type CastHost } from "../support/cast";
import { desk, expectAccessible, launchChromium, phone } from "../support/chromium";
import { aConfirmed, registrationsAt, type Stage } from "../support/registrations";
import { signedInPage } from "../support/visitors";

let built: BuiltHouse;
let browser: Browser;
let host: CastHost;
let event: CastEvent;
let stage: Stage;

beforeAll(async () => {
  [built, browser] = [await openBuiltHouse(), await launchChromium()];
  host = await aHost(built.house);
  const days = { starts_on: "2098-11-25", ends_on: "2098-11-27", waiting_list_at: "2026-01-01T00:00:00.000Z" };
  event = await anEvent(built.house, host, days);
  stage = { house: built.house, event: (await findEvent(built.house.reads, event.id))! };
  await built.house.write((tx) => setPlaces(tx, event, { scope: "event", scopeId: event.id }, 1));
  await aConfirmed(stage, { name: "First Comer" });
});

afterAll(async () => {
  await browser?.close();
  await built?.close();
});

const openPage = async (options: BrowserContextOptions): Promise<Page> =>
  (await browser.newContext({ baseURL: built.url, ...options })).newPage();

const linkOf = (personId: string) => makeLink(built.house.configuration.secret, "me", personId, 1);

test("whoever comes too late waits with a number, is offered the place that becomes free, and takes it without scripts", async () => {
  const late = await openPage({ ...phone, javaScriptEnabled: false });
  await late.goto(paths.register(event.address));
  await late.getByText("All places are taken").waitFor();
  await late.getByLabel(/^Name/).first().fill("Late Comer");
  await late.getByLabel(/^Mail address/).fill("late@police.example");
  await late.getByRole("button", { name: "Put me on the waiting list" }).click();
  await late.getByText(/you then get your number on the waiting list/).waitFor();
  const waiting = (await registrationsAt(stage)).find(({ name }) => name === "Late Comer")!;
  await late.goto(paths.proveAddress(makeProofLink(built.house.configuration.secret, waiting, { linkGeneration: 1 })));
  await late.getByRole("button", { name: "Confirm my registration" }).click();
  await late.getByText("Your number on the waiting list is 1.").waitFor();

  const team = await signedInPage(browser, built, host.owner, desk);
  await team.goto(`${paths.people(event.address)}?tab=waiting`);
  await team.getByRole("row", { name: /1 Late Comer/ }).waitFor();
  await expectAccessible(team);
  await team.getByRole("button", { name: "Offer the next place" }).click();
  await team.getByText("No place is free for anybody who waits.").waitFor();

  const first = (await registrationsAt(stage)).find(({ name }) => name === "First Comer")!;
  const leaving = await openPage({ ...phone, javaScriptEnabled: false });
  await leaving.goto(paths.myWithdrawal(linkOf(first.person_id), event.address));
  await leaving.getByRole("button", { name: "Give my place back" }).click();
  await leaving.waitForURL(/\/me\/[^/]+\?/);

  await team.goto(`${paths.people(event.address)}?tab=waiting`);
  await team.getByText(/^until .+ Hong Kong$/).waitFor();
  for (const width of [390, 1280]) {
    await team.setViewportSize({ width, height: 844 });
    expect(await team.evaluate(() => document.documentElement.scrollWidth - innerWidth), `at ${width}`).toBeLessThanOrEqual(0);
  }
  await late.goto(paths.me(linkOf(waiting.person_id), event.address));
  await late.getByRole("link", { name: "Take the place, or leave it" }).click();
  await late.getByRole("button", { name: "Take the place" }).click();
  await late.waitForURL(/\/me\/[^/]+\?/);
  await late.getByText("Confirmed").first().waitFor();
  await late.goto(paths.myOffer(linkOf(waiting.person_id), event.address));
  await late.getByText("No place is offered to you at the moment.").waitFor();
  expect(await late.getByText("A place is free for you").count()).toBe(0);
}, 120_000);

test("more limits are set on one page, and a reserve that is taken already says by how many", async () => {
  const team = await signedInPage(browser, built, host.owner, desk);
  await team.goto(paths.registrationSettings(event.address));
  await team.getByRole("link", { name: "More limits" }).click();
  await expectAccessible(team);
  await team.getByLabel("Hours an offer is kept").fill("24");
  await team.getByRole("button", { name: "Save the limits" }).click();
  await team.getByText("Saved.").waitFor();
  expect(await team.getByLabel("Hours an offer is kept").inputValue()).toBe("24");
  await team.getByLabel("Places kept back").fill("1");
  await team.getByRole("button", { name: "Save the limits" }).click();
  await team
    .getByText(/over by 1/)
    .first()
    .waitFor();
});
