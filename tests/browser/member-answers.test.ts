import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { paths } from "~/paths";
import { makeLink } from "~/people/personal-link.server";
import { systemNow } from "~/time/instant";
import { type BuiltHouse, openBuiltHouse } from "../support/built-house";
import { desk, expectAccessible, launchChromium, phone } from "../support/chromium";
import { type Assembly, aDelegation, anAssembly, focalPointOf } from "../support/delegations";
import { onKnownDevice } from "../support/devices";
import { confirmedMember } from "../support/participants";
import { answersOf, aQuestion, options } from "../support/questions";

// The focal point fills in what the host asks for all members at once: on a phone without a script, at a desk with one.

let built: BuiltHouse;
let browser: Browser;
let assembly: Assembly;
let hotel: string;
let night: string;
let flight: string;

beforeAll(async () => {
  [built, browser] = [await openBuiltHouse(), await launchChromium()];
  assembly = await anAssembly({ starts_on: "2098-11-25", ends_on: "2098-11-27" }, built.house);
  const asked = { class: "travel", moment: "after-confirmation", required: true, dueOn: "2098-11-10" as never } as const;
  ({ key: flight } = await aQuestion(assembly, { ...asked, label: { en: "Arriving flight" } }));
  ({ key: hotel } = await aQuestion(assembly, { ...asked, type: "yes-no", label: { en: "Hotel" }, section: { en: "Stay" } }));
  const condition = { key: hotel, value: "yes" };
  ({ key: night } = await aQuestion(assembly, {
    ...{ ...asked, required: false, condition, type: "date" as const },
    label: { en: "First night" },
    section: { en: "Stay" },
  }));
  await aQuestion(assembly, { class: "sensitive", type: "one-of", label: { en: "Diet" }, options: options({ Halal: null, Vegan: null }) });
  await aQuestion(assembly, { type: "consent", label: { en: "Pictures of me may be published." } });
});
afterAll(async () => {
  await browser?.close();
  await built?.close();
});

/** A delegation of four, the last of whom is not confirmed, and a browser in which its focal point has given the code. */
async function aFocalPoint(jurisdiction: string, options: BrowserContextOptions) {
  const delegation = await aDelegation(assembly, { jurisdiction, places: "", focalMail: `${jurisdiction.toLowerCase()}@example.test` });
  const members: string[] = [];
  for (const name of ["Tan Wei", "李小明", "Ong Bee"]) members.push(await confirmedMember(assembly, delegation, { name }));
  const { person } = await focalPointOf(assembly, delegation);
  const context = await browser.newContext({ baseURL: built.url, ...options });
  const [name, value] = (await onKnownDevice(built.house, assembly.host, person.id, systemNow())).split("=") as [string, string];
  await context.addCookies([{ name, value, url: built.url }]);
  const link = makeLink(built.house.configuration.secret, "me", person.id, 1);
  return { context, members, start: paths.myDelegation(link, assembly.event.address, delegation) };
}

const shot = (page: Page, name: string) =>
  process.env.PICTURES ? page.screenshot({ path: `${process.env.PICTURES}/${name}.png`, fullPage: true }) : undefined;
const press = (page: Page, name: string) => page.getByRole("button", { name }).click();
const kept = (id: string) => answersOf(assembly, { id });
const expectNoSidewaysScroll = async (page: Page) =>
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);

async function openGrid(context: BrowserContext, start: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(start);
  await page.getByText("6 answers of 3 members are missing, due by").waitFor();
  await page.getByRole("link", { name: "Fill in answers for all members" }).click();
  await page.getByRole("heading", { level: 1, name: "Answers for all members" }).waitFor();
  return page;
}

test("on a phone without a script two members are filled in, three lines pasted, and a bad cell is told beside its box", async () => {
  const { context, members, start } = await aFocalPoint("SG", { ...phone, javaScriptEnabled: false });
  const [tan, li, ong] = members as [string, string, string];
  const page = await openGrid(context, start);
  await page.getByLabel("Arriving flight, Tan Wei").fill("SQ 890");
  await page.getByLabel("Hotel, Tan Wei").selectOption("no");
  await page.getByLabel("Arriving flight, 李小明").fill("CX 710");
  await press(page, "Save the answers");
  await page.getByText("The answers are saved.").waitFor();
  expect(await kept(tan)).toEqual({ [flight]: "SQ 890", [hotel]: "no" });
  expect(await kept(li)).toEqual({ [flight]: "CX 710" });
  await page.getByText("Answered by each member").waitFor();

  const pasted = ["Ong Bee\tSQ 12\tyes\t24.11.2098\tVegan", "李小明\t\tyes\tthe first", "Tan Wai\tSQ 1"].join("\n");
  await page.getByLabel("Paste from a spreadsheet").fill(pasted);
  await press(page, "Put it into the boxes");
  await page.getByText("Line 1, Ong Bee: 4 answers.").waitFor();
  await page.getByText("Line 3: “Tan Wai” is not the name of a member on this page.").waitFor();
  const bad = page.getByLabel("First night, 李小明");
  expect(await bad.inputValue()).toBe("the first");
  expect(await bad.getAttribute("aria-invalid")).toBe("true");
  await page.locator("td", { has: bad }).getByText("Please enter a date.").waitFor();
  expect(await page.getByLabel("Paste from a spreadsheet").inputValue()).toBe(pasted);
  expect(await kept(ong)).toEqual({});
  await press(page, "Save the answers");
  await page.getByText("Nothing was saved yet.").waitFor();
  expect(await bad.inputValue()).toBe("the first");
  expect(await kept(ong)).toEqual({});
  await bad.fill("2098-11-23");
  await press(page, "Save the answers");
  await page.getByText("The answers are saved.").waitFor();
  expect(await kept(ong)).toMatchObject({ [flight]: "SQ 12", [hotel]: "yes", [night]: "2098-11-24" });
  expect(await kept(li)).toMatchObject({ [flight]: "CX 710", [hotel]: "yes", [night]: "2098-11-23" });
  expect(await page.content()).not.toMatch(/selected="">Vegan/);
});

test("the page reads well on a phone and at a desk, before and after a refusal", async () => {
  const { context, start } = await aFocalPoint("MY", phone);
  const page = await openGrid(context, start);
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await shot(page, "grid-phone");
  await page.getByLabel("First night, Tan Wei").fill("2098-11-24");
  await page.getByLabel("Paste from a spreadsheet").fill("Ong Bee\tSQ 12\tperhaps\t24.11.2098\tVegan\tmore");
  await press(page, "Put it into the boxes");
  await page.getByText("This is asked only after another answer").first().waitFor();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await shot(page, "grid-phone-refused");
  await page.setViewportSize({ width: 834, height: 900 });
  await expectNoSidewaysScroll(page);
  await page.setViewportSize({ width: 1280, height: 900 });
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await shot(page, "grid-desk-refused");
});

test("at a desk a block pasted into one box goes on to the right and below; what another changed meanwhile is told", async () => {
  const { context, members, start } = await aFocalPoint("TH", desk);
  const [page, other] = [await openGrid(context, start), await openGrid(context, start)];
  await page.getByLabel("Arriving flight, 李小明").evaluate((box) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", "CX 710\tno\r\nSQ 12\tyes\t24.11.2098\r\nSQ 13");
    box.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  });
  await page.getByText("5 boxes were filled from what you pasted; 1 cell found no box.").waitFor();
  expect(await page.getByLabel("First night, Ong Bee").inputValue()).toBe("2098-11-24");
  await shot(page, "grid-desk");
  await press(page, "Save the answers");
  await page.getByText("The answers are saved.").waitFor();
  expect(await kept(members[2]!)).toEqual({ [flight]: "SQ 12", [hotel]: "yes", [night]: "2098-11-24" });

  await other.getByLabel("Arriving flight, Ong Bee").fill("SQ 99");
  await other.getByLabel("Arriving flight, Tan Wei").fill("SQ 890");
  await press(other, "Save the answers");
  await other.getByText("Somebody changed this to “SQ 12” in the meantime.").first().waitFor();
  expect(await other.getByLabel("Arriving flight, Ong Bee").inputValue()).toBe("SQ 99");
  expect(await other.getByLabel("Hotel, Ong Bee").inputValue()).toBe("yes");
  expect(await kept(members[0]!)).toEqual({});
  await press(other, "Save the answers");
  await other.getByText("The answers are saved.").waitFor();
  expect(await kept(members[2]!)).toMatchObject({ [flight]: "SQ 99", [hotel]: "yes" });
});
