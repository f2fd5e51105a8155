import { execFileSync } from "node:child_process";
import type { Locator, Page } from "playwright-core";
import { makeConsoleLink } from "~/accounts/sign-in/make-console-link.server";
import { paths } from "~/paths";
import { systemNow } from "~/time/instant";
import { clockAt } from "~/time/wall-time";
import { launchChromium } from "../../support/launch-chromium";
import { aRoom, aSession, aSymposium } from "../../support/programme";
import { figure, type Measure, valueAtMost } from "../frame/figure";
import { planted, secret } from "../frame/planted";
import { percentile } from "../frame/rounds";

const name = "drop to painted result, 300 sessions in 12 rooms, p95";

const [rooms, sessions, drops] = [12, 300, 60];
const address = "grid";

/** From the moment the pointer is let go to the frame that shows the item where it lies, in Chromium; beside a click that does nothing. */
export default {
  names: [name],
  async take() {
    execFileSync(process.execPath, ["tests/support/tools.js"], { stdio: ["ignore", 2, 2] });
    let token = "";
    const data = await planted(async (house) => {
      const { event, editor, days } = await aSymposium({ address }, house);
      const halls = [];
      for (let room = 0; room < rooms; room++) halls.push(await aRoom(house, event, `Room ${room + 1}`));
      for (let index = 0; index < sessions; index++) {
        const start = clockAt(480 + Math.floor(index / rooms) * 25);
        const title = { en: `Session ${index}: collective security and what it asks of legislators` };
        await aSession(house, editor, { title, dayId: days[0]!, start, minutes: 20, roomId: halls[index % rooms]! });
      }
      token = await house.write((tx) => makeConsoleLink(tx, secret, { id: editor.accountId }, systemNow()));
    });
    const server = await data.start();
    const browser = await launchChromium();
    try {
      const page = await (await browser.newContext({ baseURL: server.url, viewport: { width: 2000, height: 1000 } })).newPage();
      await page.goto(paths.signInLink(token));
      await page.getByRole("button").first().click();
      await page.waitForURL(/organise/);
      await page.goto(paths.programmeGrid(address));
      const cards = page.locator("[data-item][tabindex]");
      await cards.first().waitFor();
      await page.evaluate(watch);
      const floor: number[] = [];
      const dropped: number[] = [];
      for (let drop = 0; drop < drops; drop++) {
        await page.mouse.move(5, 995);
        await page.mouse.down();
        floor.push(await letGo(page));
        await take(page, cards.nth(drop % 12), drop % 2 ? 60 : -60);
        dropped.push(await letGo(page));
        await page;
      }
      const [value, least] = [percentile(dropped, 0.95), percentile(floor, 0.95)];
      return [figure(name, "ms", { value, floor: least, ratio: value / least }, valueAtMost(50))];
    } finally {
      await browser.close();
      await server.stop();
      data.remove();
    }
  },
} satisfies Measure;

/** Notes how long after the pointer went up a frame was painted. */
function watch() {
  const told = window as unknown as { painted?: Promise<number> };
  addEventListener(
    "pointerdown",
    () => {
      told.painted = new Promise((painted) => {
        addEventListener(
          "pointerup",
          ({ timeStamp }) =>
            requestAnimationFrame(() => {
              const { port1, port2 } = new MessageChannel();
              port1.onmessage = () => painted(performance.now() - timeStamp);
              port2.postMessage(0);
            }),
          { once: true, capture: true },
        );
      });
    },
    { capture: true },
  );
}

async function letGo(page: Page): Promise<number> {
  await page.mouse.up();
  return page.evaluate(() => (window as unknown as { painted: Promise<number> }).painted);
}

async function take(page: Page, card: Locator, down: number) {
  const box = (await card.boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, box.y + 8);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2, box.y + 8 + down / 2);
  await page.mouse.move(box.x + box.width / 2, box.y + 8 + down);
}
