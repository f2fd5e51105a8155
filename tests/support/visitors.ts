import { type ParsedMail, simpleParser } from "mailparser";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import type { Account } from "~/accounts/account";
import { makeConsoleLink } from "~/accounts/sign-in/make-console-link.server";
import { signInByLink } from "~/accounts/sign-in/sign-in.server";
import type { House } from "~/http/house";
import { paths } from "~/paths";
import { systemNow } from "~/time/instant";
import type { BuiltHouse } from "./built-house";

/** Somebody of the team, who came in by the link on the server's console. */
export async function signedInPage(
  browser: Browser,
  { house, url }: BuiltHouse,
  account: Pick<Account, "id">,
  options: BrowserContextOptions,
): Promise<Page> {
  const token = await house.write((tx) => makeConsoleLink(tx, house.configuration.secret, account, systemNow()));
  const page = await (await browser.newContext({ baseURL: url, ...options })).newPage();
  await page.goto(paths.signInLink(token));
  await page.getByRole("button").first().click();
  await page.waitForURL(/\/organise/);
  return page;
}

/** The mail captured so far, oldest first, as a mail reader understands it. */
export async function capturedMail({ house }: BuiltHouse): Promise<ParsedMail[]> {
  const rows = await house.reads.selectFrom("captured_mail").select("source").orderBy("id").execute();
  return Promise.all(rows.map(({ source }) => simpleParser(Buffer.from(source, "latin1"))));
}

/** Whom a mail is for: the bare address of its only reader. */
export const readerOf = ({ to }: ParsedMail): string | undefined => [to].flat()[0]?.value[0]?.address;

/** The first address in a mail's text that leads to such a page. */
export function linkIn(mail: ParsedMail | undefined, page: string): string {
  const found = mail?.text?.split(/\s+/).find((word) => word.startsWith("http") && word.includes(page));
  if (!found) throw new Error(`No link to ${page} in the mail "${mail?.subject}":\n${mail?.text}`);
  return found;
}

/** The cookie of somebody of the team who has signed in by the link on the server's console. */
export async function cookieFor(house: House, account: Pick<Account, "id">): Promise<string> {
  const now = house.now();
  const link = await house.write((tx) => makeConsoleLink(tx, house.configuration.secret, account, now));
  const browser = { attemptToken: undefined, signInToken: undefined, name: "A browser" };
  const entered = await house.write((tx) => signInByLink(tx, browser, link, now));
  return `plenary-sign-in=${entered!.token}`;
}
