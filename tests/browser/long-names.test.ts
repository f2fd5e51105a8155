import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { paths } from "~/paths";
import { makeLink } from "~/people/personal-link.server";
import { type BuiltHouse, openBuiltHouse } from "../support/built-house";
import { launchChromium, phone } from "../support/chromium";
import { type Assembly, aDelegation, anAssembly, focalPointOf } from "../support/delegations";
import { confirmedMember } from "../support/participants";
import { signedInPage } from "../support/visitors";

// What anybody may type into the public form: 140 letters and no space among them.
const long = "Wolfeschlegelsteinhausenbergerdorff".repeat(4);

let built: BuiltHouse;
let browser: Browser;
let assembly: Assembly;
let delegation: string;
let person: string;

beforeAll(async () => {
  [built, browser] = [await openBuiltHouse(), await launchChromium()];
  assembly = await anAssembly({ starts_on: "2098-11-25", ends_on: "2098-11-27" }, built.house);
  delegation = await aDelegation(assembly, { jurisdiction: "", organisation: long, focalName: long });
  person = await confirmedMember(assembly, delegation, { name: long, position: long });
  await confirmedMember(assembly, delegation, { name: "Goh Min", position: "Superintendent" });
});

afterAll(async () => {
  await browser?.close();
  await built?.close();
});

const beyondTheWindow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

/** Words of ordinary length that stand on two lines. */
const tornWords = (page: Page) =>
  page.evaluate(() => {
    const torn: string[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    while (texts.nextNode()) {
      const text = texts.currentNode as Text;
      if (!text.parentElement!.checkVisibility() || text.parentElement!.closest(".sr-only, script, style, option")) continue;
      for (const { 0: word, index } of text.data.matchAll(/[a-z]+/gi)) {
        if (word.length > 20) continue;
        range.setStart(text, index);
        range.setEnd(text, index + word.length);
        if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1) torn.push(word);
      }
    }
    return torn;
  });

test.each([390, 1280])("a name without a space widens no page and tears no other word: %i px", async (width) => {
  const { host, event } = assembly;
  const page = await signedInPage(browser, built, host.owner, { ...phone, viewport: { width, height: 844 } });
  const { secret } = built.house.configuration;
  const { person_id } = await built.house.reads
    .selectFrom("registration")
    .select("person_id")
    .where("id", "=", person)
    .executeTakeFirstOrThrow();
  const own = makeLink(secret, "me", person_id, 1);
  const focal = makeLink(secret, "me", (await focalPointOf(assembly, delegation)).person.id, 1);
  const { address } = event;
  const found: string[] = [];
  for (const path of [
    ...[paths.people(address), paths.registration(address, person), paths.membership(address, person), paths.groups(address)],
    ...[paths.delegations(address), paths.delegation(address, delegation)],
    ...[paths.participants(address), paths.figures(address), paths.messages(address), paths.history(address)],
    ...[paths.me(own, address), paths.myData(own, address), paths.myDelegation(focal, address, delegation)],
  ]) {
    await page.goto(path);
    const [beyond, torn] = [await beyondTheWindow(page), await tornWords(page)];
    if (beyond > 0) found.push(`${path} is ${beyond} px wider than the window`);
    if (torn.length > 0) found.push(`${path} tears ${torn.join(", ")}`);
  }
  expect(found).toEqual([]);
});
