import { messages, openMailHouse, plainLetter, plainLetters, queue, quietOffice } from "tests/support/outbox";
import { openTestRelay } from "tests/support/relay";
import { expect, test, vi } from "vitest";
import { stepOutOfDoubt } from "~/mail/delivery/doubt-rule";
import { openPostOffice } from "~/mail/delivery/post-office.server";
import { nextTry } from "~/mail/delivery/retry-rule";
import { openTurns } from "~/mail/delivery/turns.server";
import type { MailAddress } from "~/mail/mail-address";
import { type MessageKind, messageKinds, priorities } from "~/mail/message-kind";
import { queueMessage } from "~/mail/queue-message.server";
import { type Instant, minutesBetween, plusMinutes } from "~/time/instant";

const noon = "2026-11-02T04:00:00.000Z" as Instant;

test("sign-in codes go before changes, changes before agendas, agendas before invitations", async () => {
  const order: MessageKind[][] = [
    ["sign-in", "personal-link"],
    ["registration-declined", "registration-confirmed"],
    ["agenda"],
    ["invitation"],
  ];
  const ranks = order.map((kinds) => kinds.map((kind) => priorities[kind]));
  expect(ranks).toEqual([[0, 0], [1, 1], [2], [3]]);
});

test("a sign-in code that comes while 1,300 agendas are being sent overtakes all that are not in hand", async () => {
  const relay = await openTestRelay();
  const { house } = await openMailHouse(relay.url);
  await house.write(async (tx) => {
    for (let number = 0; number < 1_300; number++)
      await queueMessage(tx, { kind: "agenda", hostId: null, dedupe: `agenda:${number}`, content: {}, now: noon });
  });
  let before = 0;
  relay.manners.onMessage = async (number) => {
    if (number !== 30) return undefined;
    await queue(house, "registration-declined", "change");
    await queue(house, "sign-in", "code");
    before = relay.inbox.length;
    return undefined;
  };
  const office = openPostOffice(house, plainLetters(), { rounds: false, atOnce: 4, perSecond: 10_000 });

  const working = office.deliverDue();
  const arrived = () => relay.inbox.map(({ mail }) => mail.subject);
  await vi.waitUntil(() => arrived().includes("About sign-in") && arrived().includes("About registration-declined"), 30_000);
  await office.close();
  await working;

  const [code, change] = [arrived().indexOf("About sign-in"), arrived().indexOf("About registration-declined")];
  expect(code).toBeLessThanOrEqual(before + 8);
  expect(change).toBeLessThanOrEqual(before + 8);
  expect((await messages(house)).filter(({ state }) => state === "queued").length).toBeGreaterThan(1_000);
});

test("one slow message holds up nobody who comes after it", async () => {
  const gate = Promise.withResolvers<undefined>();
  const relay = await openTestRelay({ onMessage: (number) => (number === 1 ? gate.promise : undefined) });
  const { house } = await openMailHouse(relay.url);
  await queue(house, "agenda", "slow");
  const office = openPostOffice(house, plainLetters(), { atOnce: 2 });
  while ((await house.reads.selectFrom("message_attempt").select("id").execute()).length === 0) await new Promise(setImmediate);

  await queue(house, "sign-in", "code");
  office.nudge();
  while (relay.inbox.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  expect(relay.inbox[0]!.mail.subject).toBe("About sign-in");

  gate.resolve(undefined);
  await office.close();
  expect(relay.inbox.length).toBe(2);
});

test("the newest message about a thing takes the place of those that wait, and of no others", async () => {
  const relay = await openTestRelay();
  const { house } = await openMailHouse(relay.url);
  await queue(house, "registration-confirmed", "confirmed:1", { about: "registration:1" });
  await queue(house, "registration-cancelled", "cancelled:2", { about: "registration:1" });
  await queue(house, "registration-confirmed", "confirmed:other", { about: "registration:2" });
  await queue(house, "registration-confirmed", "confirmed:3", { about: "registration:1" });
  await queue(house, "registration-confirmed", "confirmed:3", { about: "registration:1" });
  const office = quietOffice(house);

  await office.deliverDue();
  await office.close();

  const rows = await house.reads.selectFrom("message").select(["dedupe", "state"]).orderBy("dedupe").execute();
  expect(rows.map(({ dedupe, state }) => `${dedupe} ${state}`)).toEqual([
    "cancelled:2 cancelled",
    "confirmed:1 cancelled",
    "confirmed:3 sent",
    "confirmed:other sent",
  ]);
});

test("retries begin after a minute, double, never lie more than six hours apart, and end after 72 hours", () => {
  const after = (attempts: number, chance: number) => minutesBetween(noon, nextTry(attempts, noon, noon, chance)!);
  expect([after(1, 0), after(1, 1), after(3, 0.5)]).toEqual([0.8, 1.2, 4]);
  for (const chance of [0, 0.5, 1]) expect(after(30, chance)).toBeLessThanOrEqual(360);
  expect(nextTry(30, noon, plusMinutes(noon, 71 * 60), 1)).toBeUndefined();
});

test.each(messageKinds)("a message of kind %s leaves doubt as its kind and the relay's word have it", (kind) => {
  const doubt = { kind, since: noon };
  const at = (minutes: number) => plusMinutes(noon, minutes);
  const delivered = { knows: "accepted", fate: "delivered", reply: "250" } as const;
  expect(stepOutOfDoubt(doubt, delivered, at(1))).toEqual({ state: "sent", sent_at: noon, problem: null });
  expect(stepOutOfDoubt(doubt, { ...delivered, fate: "bounced" }, at(1))).toEqual({ state: "bounced", problem: "250" });
  expect(stepOutOfDoubt(doubt, { knows: "unknown" }, at(1))).toEqual({ state: "retrying", not_before: at(1) });
  expect(stepOutOfDoubt(doubt, { knows: "cannot-tell", why: "" }, at(14))).toEqual({ state: "uncertain", not_before: at(15) });
  const last = stepOutOfDoubt(doubt, { knows: "cannot-tell", why: "" }, at(15)).state;
  expect(last).toBe(
    kind === "sign-in" || kind === "device-code"
      ? "cancelled"
      : [
            "agenda",
            "announcement",
            "invitation",
            "invitation-reminder",
            "speaker-invitation",
            "delegation-invitation",
            "delegation-reminder",
            "places-fall-back",
          ].includes(kind)
        ? "uncertain"
        : "retrying",
  );
});

test("no domain gets more than its share a second, and another does not wait for it", async () => {
  const takeTurn = openTurns({ perSecond: 1_000, perDomain: 20, atOnce: 1 });
  const started = performance.now();
  const slow = Promise.all(Array.from({ length: 11 }, () => takeTurn([`${plainLetter.to[0]!.address}` as MailAddress])));
  let otherWaited = Number.POSITIVE_INFINITY;
  await takeTurn(["nuno@college.example"]).then(() => (otherWaited = performance.now() - started));
  await slow;
  const slowest = performance.now() - started;
  expect(slowest).toBeGreaterThanOrEqual(450);
  expect(otherWaited).toBeLessThan(slowest);
});
