import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { paths } from "~/paths";
import { type Instant, plusSeconds, systemNow } from "~/time/instant";
import { type BuiltHouse, openBuiltHouse } from "../support/built-house";
import { aHost, type CastHost } from "../support/cast";
import { desk, expectAccessible, launchChromium } from "../support/chromium";
import { capturedMail, readerOf, signedInPage } from "../support/visitors";

let built: BuiltHouse;
let browser: Browser;
let host: CastHost;
let secondsAhead = 0;

beforeAll(async () => {
  const now = (): Instant => plusSeconds(systemNow(), secondsAhead);
  [built, browser] = [await openBuiltHouse({ now }), await launchChromium()];
  host = await aHost(built.house);
});
afterAll(async () => {
  await browser?.close();
  await built?.close();
});

test("a course of 40 officers goes from nothing to agendas sent on five screens, with at most six fields to fill", async () => {
  const page = await signedInPage(browser, built, host.owner, desk);
  const screens = new Set<string>();
  const arrive = async (heading: string) => {
    await page.getByRole("heading", { level: 1, name: heading }).waitFor();
    screens.add(heading);
    await expectAccessible(page);
  };

  await page.getByRole("link", { name: "New event" }).first().click();
  await arrive("New event");
  expect(await emptyRequiredFields(page)).toBeLessThanOrEqual(6);
  await page.getByLabel(/^Title/).fill("Course for investigators");
  await page.getByLabel("First day").fill("2027-03-01");
  await page.getByLabel("Last day").fill("2027-03-03");
  await page.getByLabel(/^Place(?!s)/).fill("Police College, Room 4");
  await page.getByRole("button", { name: "Make the course" }).click();

  await arrive("Paste a list");
  await page.getByLabel("The list").fill(officers(40));
  await page.getByRole("button", { name: "Read the list" }).click();
  await arrive("Is this right?");
  await page.getByRole("button", { name: "Add 40 as confirmed" }).click();

  await arrive("People");
  await page.getByRole("link", { name: "Send everybody their agenda" }).click();
  await arrive("Send everybody their agenda");
  await page.getByRole("button", { name: "Publish the course and send 40 agendas" }).click();
  expect([...screens]).toHaveLength(5);

  await page.getByRole("button", { name: "Undo: send nothing" }).waitFor();
  await expectAccessible(page);
  expect(await capturedMail(built)).toEqual([]);
  secondsAhead = 61;
  await page.getByRole("heading", { name: "The agendas are sent" }).waitFor({ timeout: 50_000 });

  const mails = await capturedMail(built);
  expect(mails).toHaveLength(40);
  expect(new Set(mails.map(readerOf))).toEqual(new Set(Array.from({ length: 40 }, (_, index) => `officer${index + 1}@police.example`)));
  for (const mail of mails) {
    expect(mail.subject).toMatch(/^Your agenda for Course for investigators/);
    expect(mail.attachments.map(({ contentType }) => contentType).sort()).toEqual(["application/pdf", "text/calendar"]);
    expect(
      mail.attachments
        .find(({ contentType }) => contentType === "application/pdf")
        ?.content.subarray(0, 5)
        .toString(),
    ).toBe("%PDF-");
  }
  const calendar = mails[0]!.attachments.find(({ contentType }) => contentType === "text/calendar")!.content.toString();
  expect(calendar.match(/^DTSTART;TZID=Asia\/Hong_Kong:\d{8}T090000/gm)).toHaveLength(3);

  await page.goto(paths.sendAgendas("course-for-investigators"));
  await page.getByText("already have this agenda").waitFor();
  expect(await page.getByRole("button", { name: "Nobody to reach" }).isDisabled()).toBe(true);
}, 180_000);

/** Those an organiser must still fill in: what is filled already is not asked. */
const emptyRequiredFields = (page: Page) =>
  page
    .locator("input:required, textarea:required, select:required")
    .evaluateAll((fields) => fields.filter((field) => !(field as HTMLInputElement).value).length);

function officers(number: number): string {
  const rows = Array.from({ length: number }, (_, index) => {
    const department = index % 2 === 0 ? "Crime Department" : "Cyber Department";
    return ["Inspector", `Officer ${index + 1}`, `officer${index + 1}@police.example`, department].join("\t");
  });
  return ["Rank\tName\tMail\tDepartment", ...rows].join("\n");
}
