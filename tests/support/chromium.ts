import AxeBuilder from "@axe-core/playwright";
import type { BrowserContextOptions, Locator, Page } from "playwright-core";
import { expect } from "vitest";

export { launchChromium } from "./launch-chromium";

export const phone: BrowserContextOptions = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
export const desk: BrowserContextOptions = { viewport: { width: 1440, height: 900 } };

/**
 * axe finds nothing, by WCAG 2.2 A and AA. A frame in which no script may run (the preview of a letter) is looked at from outside. In its
 * legacy mode axe reads the page where it stands; else it opens a second one each time to sum up the frames.
 */
export async function expectAccessible(page: Page) {
  const { violations } = await new AxeBuilder({ page: page as never })
    .options({ resultTypes: ["violations"] })
    .setLegacyMode(true)
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
    .analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`);
  expect(found, `axe on ${page.url()}`).toEqual([]);
}

/** A list one types into to search it. Without script it is a plain select, also in the first moments of a page with script. */
export const searchableBox = (page: Page, name: string | RegExp): Locator =>
  page.getByRole("combobox", { name }).and(page.locator("input"));
