import type { ParsedMail } from "mailparser";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import type { BuiltHouse } from "./built-house";
import { expectAccessible } from "./chromium";
import { capturedMail, readerOf } from "./visitors";

export const press = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).click();

/** The newest mail to somebody, once it has come. */
export async function mailTo(built: BuiltHouse, address: string, about: RegExp): Promise<ParsedMail | undefined> {
  const found = async () => (await capturedMail(built)).findLast((mail) => readerOf(mail) === address && about.test(mail.subject ?? ""));
  await expect.poll(found, { timeout: 30_000 }).toBeDefined();
  return found();
}

/** Deciding about others asks for a mailed code, once in a browser; a wrong one is told. */
export async function giveCode(built: BuiltHouse, page: Page, address: string) {
  await expectAccessible(page);
  await press(page, "Send me a code");
  const mail = await mailTo(built, address, /your code/);
  await page.getByLabel("Code").fill("000000");
  await press(page, "Go on");
  await page.getByText("This code is not right").first().waitFor();
  await page.getByLabel("Code").fill(/^\s+(\d{3} \d{3})$/m.exec(mail?.text ?? "")![1]!);
  await expectAccessible(page);
  await press(page, "Go on");
}
