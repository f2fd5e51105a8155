import type { Write } from "db/database.server";
import { messages, openMailHouse, plainLetters, queue, quietOffice } from "tests/support/outbox";
import { openTestRelay } from "tests/support/relay";
import { expect, test, vi } from "vitest";
import { openPostOffice } from "~/mail/delivery/post-office.server";

test("forty letters are claimed a dozen or more at a time, and each goes once", async () => {
  const relay = await openTestRelay();
  const { house } = await openMailHouse(relay.url);
  for (let number = 0; number < 40; number++) await queue(house, "agenda", `agenda:${number}`);
  let claims = 0;
  const write: Write = (deed) =>
    house.write(async (tx) => {
      const waiting = await countOf("queued");
      const done = await deed(tx);
      if ((await countOf("queued")) < waiting) claims++;
      return done;
      async function countOf(state: "queued") {
        return (await tx.selectFrom("message").select("id").where("state", "=", state).execute()).length;
      }
    });
  const office = quietOffice({ ...house, write });

  await office.deliverDue();
  await office.close();

  expect(new Set(relay.inbox.map(({ mail }) => mail.messageId)).size).toBe(40);
  expect(relay.inbox.length).toBe(40);
  expect(claims).toBe(3);
});

test("when the relay is in trouble, what was claimed ahead goes back to the queue", async () => {
  const relay = await openTestRelay({ onMessage: (number) => (number === 2 ? 421 : undefined) });
  const { house } = await openMailHouse(relay.url);
  for (let number = 0; number < 30; number++) await queue(house, "agenda", `agenda:${number}`);
  const office = openPostOffice(house, plainLetters(), { rounds: false, atOnce: 1, perSecond: 1_000 });

  await office.deliverDue();

  const states = (await messages(house)).map(({ state }) => state);
  expect(states.filter((state) => state === "queued").length).toBe(28);
  expect(states).toContain("retrying");
  expect(states).not.toContain("sending");
  await office.close();
});

test("a post office that closes gives back what it had claimed ahead", async () => {
  const gate = Promise.withResolvers<undefined>();
  const relay = await openTestRelay({ onMessage: () => gate.promise });
  const { house } = await openMailHouse(relay.url);
  for (let number = 0; number < 30; number++) await queue(house, "agenda", `agenda:${number}`);
  const office = openPostOffice(house, plainLetters(), { rounds: false, atOnce: 2, perSecond: 1_000 });
  const working = office.deliverDue();
  const countOf = async (state: string) => (await messages(house)).filter((message) => message.state === state).length;
  await vi.waitUntil(async () => (await countOf("sending")) === 14, 30_000);

  const closed = office.close();
  gate.resolve(undefined);
  await closed;
  await working;

  expect([await countOf("sent"), await countOf("queued")]).toEqual([2, 28]);
});
