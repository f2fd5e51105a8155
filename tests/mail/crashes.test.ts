import { attempts, messages, openMailHouse, plainLetters, queue, quietOffice } from "tests/support/outbox";
import { openTestRelay } from "tests/support/relay";
import { expect, test } from "vitest";
import { claimDue } from "~/mail/delivery/leases-queries.server";
import { beginAttempt } from "~/mail/delivery/ledger-queries.server";
import { openPostOffice } from "~/mail/delivery/post-office.server";
import { takeUpAbandoned } from "~/mail/delivery/take-up-abandoned.server";
import type { MessageKind } from "~/mail/message-kind";
import { plusMinutes } from "~/time/instant";

test("two workers never hand over the same message", async () => {
  const { url, inbox } = await openTestRelay();
  const { house } = await openMailHouse(url);
  for (let number = 0; number < 60; number++) await queue(house, "agenda", `agenda:${number}`);
  const [one, other] = [quietOffice(house), quietOffice(house)];

  await Promise.all([one.deliverDue(), other.deliverDue()]);
  await Promise.all([one.close(), other.close()]);

  expect(inbox.length).toBe(60);
  expect(new Set(inbox.map(({ mail }) => mail.messageId)).size).toBe(60);
  expect((await attempts(house)).length).toBe(60);
});

test("a worker that dies before the ledger's line is followed by another within a minute", async () => {
  const { url, inbox } = await openTestRelay();
  const { house, clock } = await openMailHouse(url);
  await queue(house, "agenda", "a");
  await house.write((tx) => claimDue(tx, "a worker that dies", 1, clock.now));
  const office = quietOffice(house);

  await office.deliverDue();
  expect(inbox).toEqual([]);

  clock.now = plusMinutes(clock.now, 1);
  await office.deliverDue();
  await office.close();
  expect(inbox.length).toBe(1);
});

test.each<[MessageKind, string, number]>([
  ["agenda", "uncertain", 0],
  ["registration-declined", "sent", 1],
  ["sign-in", "cancelled", 0],
])("after a death between ledger and DATA a message of kind %s ends as %s", async (kind, state, mails) => {
  const { url, inbox } = await openTestRelay();
  const { house, clock } = await openMailHouse(url);
  await queue(house, kind, "a");
  await house.write(async (tx) => {
    const [message] = await claimDue(tx, "a worker that dies", 1, clock.now);
    await beginAttempt(tx, message!, "a worker that dies", { addresses: "chan@police.example", hash: "", contentMark: null }, clock.now);
  });
  const office = quietOffice(house);

  clock.now = plusMinutes(clock.now, 1);
  await office.deliverDue();
  expect(await messages(house)).toMatchObject([{ state: "uncertain" }]);
  expect(await attempts(house)).toMatchObject([{ outcome: "uncertain" }]);

  clock.now = plusMinutes(clock.now, 15);
  await office.deliverDue();
  await office.close();
  expect(await messages(house)).toMatchObject([{ state }]);
  expect(inbox.length).toBe(mails);
});

test("a relay that hangs up after the message leaves it undecided, and it is not sent again by itself", async () => {
  const { url, inbox } = await openTestRelay({ onMessage: () => "drop" });
  const { house, clock } = await openMailHouse(url);
  await queue(house, "agenda", "a");
  const office = quietOffice(house);

  await office.deliverDue();
  clock.now = plusMinutes(clock.now, 60);
  await office.deliverDue();
  await office.close();

  expect(await messages(house)).toMatchObject([{ state: "uncertain" }]);
  expect(inbox.length).toBe(1);
});

test("a worker that lost its lease while composing hands nothing over", async () => {
  const { url, inbox } = await openTestRelay();
  const { house, clock } = await openMailHouse(url);
  await queue(house, "agenda", "a");
  const letters = plainLetters();
  const office = quietOffice(house, {
    ...letters,
    agenda: async (...said) => {
      clock.now = plusMinutes(clock.now, 2);
      await takeUpAbandoned(house, new Set());
      await house.write((tx) => claimDue(tx, "another worker", 1, clock.now));
      return letters.agenda(...said);
    },
  });

  await office.deliverDue();
  await office.close();

  expect(inbox).toEqual([]);
  expect(await attempts(house)).toEqual([]);
  expect(await messages(house)).toMatchObject([{ state: "sending", lease_by: "another worker" }]);
});

test("on closing, a slow message is finished and the rest is left for the next start", async () => {
  const { url, inbox } = await openTestRelay({ onMessage: () => new Promise((resolve) => setTimeout(resolve, 700)) });
  const { house } = await openMailHouse(url);
  for (const name of ["a", "b", "c"]) await queue(house, "agenda", name);
  const office = openPostOffice(house, plainLetters(), { rounds: false, atOnce: 1 });

  const working = office.deliverDue();
  await new Promise((resolve) => setTimeout(resolve, 400));
  await office.close();
  await working;

  expect(inbox.length).toBe(1);
  expect((await messages(house)).map(({ state, lease_by }) => [state, lease_by]).sort()).toEqual([
    ["queued", null],
    ["queued", null],
    ["sent", null],
  ]);
});

test("without a relay mail is captured, as its reader would get it", async () => {
  const { house } = await openMailHouse(undefined);
  await queue(house, "agenda", "a");
  const office = quietOffice(house);

  await office.deliverDue();
  await office.close();

  const captured = await house.reads.selectFrom("captured_mail").selectAll().execute();
  expect(captured).toMatchObject([
    { mail_address: "chan@police.example", subject: "About agenda", source: expect.stringContaining("Your agenda") },
  ]);
  expect(await messages(house)).toMatchObject([{ state: "sent" }]);
});

test("a nudge is enough: nobody waits for the next round", async () => {
  const { url, inbox } = await openTestRelay();
  const { house } = await openMailHouse(url);
  const office = openPostOffice(house, plainLetters());
  await new Promise((resolve) => setTimeout(resolve, 100));

  await queue(house, "sign-in", "a");
  office.nudge();
  for (let waited = 0; inbox.length === 0 && waited < 20_000; waited += 20) await new Promise((resolve) => setTimeout(resolve, 20));
  await office.close();

  expect(inbox.length).toBe(1);
});
