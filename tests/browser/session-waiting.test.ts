import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { publishVersion } from "~/agenda/telling/publish-version.server";
import { findEvent } from "~/events/events-queries.server";
import { paths } from "~/paths";
import { makeLink } from "~/people/personal-link.server";
import { systemNow } from "~/time/instant";
import { type BuiltHouse, openBuiltHouse } from "../support/built-house";
import { aHost, anEvent, type CastHost } from "../support/cast";
import { desk, expectAccessible, launchChromium, phone, searchableBox } from "../support/chromium";
import { guest, type Workshops, workshops } from "../support/session-places";
import { signedInPage } from "../support/visitors";

let built: BuiltHouse;
let browser: Browser;
let host: CastHost;
let all: Workshops;

beforeAll(async () => {
  [built, browser] = [await openBuiltHouse(), await launchChromium()];
  host = await aHost(built.house);
  const days = { starts_on: "2098-11-25", ends_on: "2098-11-27", waiting_list_at: "2026-01-01T00:00:00.000Z" };
  const { id } = await anEvent(built.house, host, days);
  all = await workshops(1, {}, { house: built.house, event: (await findEvent(built.house.reads, id))! });
});

afterAll(async () => {
  await browser?.close();
  await built?.close();
});

const onPhone = async (): Promise<Page> => (await browser.newContext({ baseURL: built.url, ...phone, javaScriptEnabled: false })).newPage();

/** axe is a script itself, which a page without scripts does not run. */
async function accessibleAt(url: string) {
  const page = await (await browser.newContext(phone)).newPage();
  await page.goto(url);
  await expectAccessible(page);
  await page.context().close();
}

const linkOf = ({ holder }: Awaited<ReturnType<typeof guest>>) => makeLink(built.house.configuration.secret, "me", holder.id, 1);

test("whoever finds a session full waits, is offered the place, is told of the overlap by name, and decides; the team reads the list", async () => {
  const { stage, wallets, routers, event } = { ...all, event: all.stage.event.address };
  const [first, lee, wong] = [await guest(stage, "First"), await guest(stage, "Lee"), await guest(stage, "Wong")];
  await first.choose(wallets);
  await lee.choose(routers);
  await wong.choose(wallets, "wait");

  const page = await onPhone();
  await page.goto(paths.mySessions(linkOf(lee), event));
  await accessibleAt(page.url());
  await page.getByRole("button", { name: "Put me on the waiting list of Wallets" }).click();
  await page.getByText("You are number 2 on the waiting list").waitFor();
  await page.getByText("1 person is before you.").waitFor();
  await wong.choose(wallets, "leave", systemNow());
  await first.choose(wallets, "leave", systemNow());

  await page.goto(paths.me(linkOf(lee), event));
  await page.getByText(/^A place in “Wallets” is free for you until/).waitFor();
  await accessibleAt(page.url());
  await page.getByRole("link", { name: "Take the place, or leave it" }).click();
  await page.getByRole("button", { name: "Take the place in Wallets" }).click();
  await page
    .getByRole("alert")
    .getByText(/is at the same time as “Routers” \(Tue 25 Nov, 09:00–10:00\)/)
    .waitFor();

  const team = await signedInPage(browser, built, host.owner, desk);
  await team.goto(paths.sessionPlaces(event, wallets));
  await team.getByText(/^until .+/).waitFor();
  await expectAccessible(team);
  await team.getByRole("button", { name: "Give a place to Lee" }).click();
  await team.getByText(/is at the same time in “Routers”/).waitFor();

  await page.getByRole("button", { name: "Give it back: the place in Routers" }).click();
  await page.getByRole("button", { name: "Take the place in Wallets" }).click();
  await page.getByText("You have a place").waitFor();
  await team.goto(paths.sessionPlaces(event, wallets));
  await team.getByText("1 of 1 given").waitFor();
}, 120_000);

test("the team insists on two places at once; a version that moves a session onto another warns both sides", async () => {
  const { stage, routers, phones, editor, event } = { ...all, event: all.stage.event.address };
  const ito = await guest(stage, "Ito");
  await ito.choose(routers);
  await ito.choose(phones);
  const move = stage.house.reads.selectFrom("version").select((eb) => eb.fn.max("number").as("number"));
  const after = Number((await move.executeTakeFirstOrThrow()).number);
  await stage.house.write(async (tx) => {
    await tx.updateTable("session").set({ start: "09:30" }).where("id", "=", phones).execute();
    return publishVersion(tx, editor, { after }, systemNow());
  });
  const page = await onPhone();
  await page.goto(paths.me(linkOf(ito), event));
  await page.getByText(/“Routers” .* and “Phones” .* are at the same time\./).waitFor();
  await page.getByRole("link", { name: "Choose sessions" }).click();
  await page.getByText(/are at the same time\./).waitFor();
  await accessibleAt(page.url());

  const team = await signedInPage(browser, built, host.owner, desk);
  await team.goto(paths.sessionPlaces(event, phones));
  await team.getByText(/^At the same time in “Routers”/).waitFor();
  const ng = await guest(stage, "Ng");
  await ng.choose(routers);
  await team.reload();
  await searchableBox(team, "Person").fill("Ng");
  await team.getByRole("option", { name: "Ng" }).click();
  await team.getByRole("button", { name: "Give a place", exact: true }).click();
  await team.getByRole("button", { name: "Give this person a place all the same" }).click();
  await team.getByRole("button", { name: "Take back the place of Ng" }).waitFor();
  expect(await team.getByText(/^At the same time in “Routers”/).count()).toBe(2);
}, 120_000);
