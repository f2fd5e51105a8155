import { afterAll, beforeAll, expect, test } from "vitest";
import { makeConsoleLink } from "~/accounts/sign-in/make-console-link.server";
import { holdOutbox } from "~/backups/hold-outbox.server";
import { releaseOutbox } from "~/backups/release-outbox.server";
import { queueMessage } from "~/mail/queue-message.server";
import { paths } from "~/paths";
import { plusMinutes, systemNow } from "~/time/instant";
import { type BuiltHouse, openBuiltHouse } from "../support/built-house";
import { aHost, anEvent } from "../support/cast";
import { newBrowser } from "./browser";

let built: BuiltHouse;

beforeAll(async () => {
  built = await openBuiltHouse();
});
afterAll(() => built.close());

test("after a restore the organiser reads that messages are on hold, how many may repeat, and nothing of it once they go again", async () => {
  const { house, url } = built;
  const host = await aHost(house);
  const event = await anEvent(house, host);
  const now = systemNow();
  await house.write((tx) => holdOutbox(tx, { heldAt: now, backupAt: plusMinutes(now, -60) }));
  const about = { hostId: event.hostId, eventId: event.id, now: plusMinutes(now, -61) };
  await house.write((tx) => queueMessage(tx, { ...about, kind: "agenda", dedupe: "agenda:1", content: {} }));
  const browser = newBrowser(url);
  const link = paths.signInLink(await house.write((tx) => makeConsoleLink(tx, house.configuration.secret, host.owner, now)));
  await browser.open(link);
  expect((await browser.send(link, {})).status).toBe(303);
  const read = async (path: string) => (await (await browser.open(path)).text()).replaceAll("<!-- -->", "");

  expect(await read(paths.overview(event.address))).toContain("No message is sent: a backup was restored");
  const messages = await read(paths.messages(event.address));
  expect(messages).toContain("Messages are on hold");
  expect(messages).toContain("1 may have been sent already");

  await house.write((tx) => releaseOutbox(tx, "cancel", systemNow()));
  expect(await read(paths.overview(event.address))).not.toContain("No message is sent");
  expect(await read(paths.messages(event.address))).not.toContain("on hold");
});
