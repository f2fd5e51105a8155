import { attempts, messages, openMailHouse, plainLetters, queue, quietOffice } from "tests/support/outbox";
import { openTestRelay } from "tests/support/relay";
import { describe, expect, test, vi } from "vitest";
import { claimDue, extendLeases } from "~/mail/delivery/leases-queries.server";
import { beginAttempt } from "~/mail/delivery/ledger-queries.server";
import { takeUpAbandoned } from "~/mail/delivery/take-up-abandoned.server";
import { plusMinutes, plusSeconds } from "~/time/instant";
import { arrivals, deliver, openSortingOffice, states } from "./sorting-office";

test("row 11: of 1,000 messages that two processes race for, each has one owner", async () => {
  const office = await openSortingOffice();
  await office.queue("agenda", 1_000);
  const senders = [await office.spawn(), await office.spawn()];

  await Promise.all(senders.map((sender) => sender.order(deliver(office.clock.now))));

  expect(await states(office.database)).toEqual({ sent: 1_000 });
  expect(arrivals(office.relay)).toEqual({ 1: 1_000 });
  const ledger = await office.database.reads.selectFrom("message_attempt").select("message_id").execute();
  expect([ledger.length, new Set(ledger.map((row) => row.message_id)).size]).toEqual([1_000, 1_000]);
});

describe("row 12: a clock that jumps sends nothing twice and holds nothing up longer than a lease", () => {
  test("an hour ahead in the middle of a message: whoever takes it for abandoned is corrected by the relay's answer", async () => {
    const gate = Promise.withResolvers<undefined>();
    const relay = await openTestRelay({ onMessage: () => gate.promise });
    const { house, clock } = await openMailHouse(relay.url);
    await queue(house, "registration-declined", "a");
    const [slow, other] = [quietOffice(house), quietOffice(house)];
    const working = slow.deliverDue();
    await vi.waitUntil(async () => (await attempts(house)).length === 1, 30_000);

    clock.now = plusMinutes(clock.now, 60);
    await other.deliverDue();
    expect(await states(house)).toEqual({ uncertain: 1 });
    gate.resolve(undefined);
    await working;
    clock.now = plusMinutes(clock.now, 60);
    await other.deliverDue();
    await Promise.all([slow.close(), other.close()]);

    expect([await states(house), arrivals(relay)]).toEqual([{ sent: 1 }, { 1: 1 }]);
    expect(await attempts(house)).toMatchObject([{ outcome: "sent" }]);
  });

  test("an hour ahead while a letter is written: another sends it, and its first owner lets it be", async () => {
    const relay = await openTestRelay();
    const { house, clock } = await openMailHouse(relay.url);
    await queue(house, "agenda", "a");
    const gate = Promise.withResolvers<void>();
    const letters = plainLetters();
    const slow = quietOffice(house, { ...letters, agenda: (...said) => gate.promise.then(() => letters.agenda(...said)) });
    const other = quietOffice(house);
    const working = slow.deliverDue();
    await vi.waitUntil(async () => (await states(house)).sending === 1, 30_000);

    clock.now = plusMinutes(clock.now, 60);
    await other.deliverDue();
    gate.resolve();
    await working;
    await Promise.all([slow.close(), other.close()]);

    expect([await states(house), arrivals(relay)]).toEqual([{ sent: 1 }, { 1: 1 }]);
  });

  test("the heartbeat of a worker taken for dead brings its message back, with its attempt open", async () => {
    const { house, clock } = await openMailHouse(undefined);
    await queue(house, "agenda", "a");
    const id = await house.write(async (tx) => {
      const [message] = await claimDue(tx, "alive", 1, clock.now);
      await beginAttempt(tx, message!, "alive", { addresses: "", hash: "", contentMark: null }, clock.now);
      return message!.id;
    });
    clock.now = plusMinutes(clock.now, 60);
    await takeUpAbandoned(house, new Set());
    expect(await states(house)).toEqual({ uncertain: 1 });

    await house.write((tx) => extendLeases(tx, "alive", [id], clock.now));

    expect(await messages(house)).toMatchObject([{ state: "sending", lease_by: "alive", lease_until: plusSeconds(clock.now, 60) }]);
    expect(await attempts(house)).toMatchObject([{ outcome: null, ended_at: null }]);
  });

  test("an hour back: neither a dead worker's lease nor what was queued before is waited for", async () => {
    const relay = await openTestRelay();
    const { house, clock } = await openMailHouse(relay.url);
    await queue(house, "agenda", "held");
    await queue(house, "agenda", "waiting");
    await house.write((tx) => claimDue(tx, "a worker that dies", 1, clock.now));

    clock.now = plusMinutes(clock.now, -60);
    const office = quietOffice(house);
    await office.deliverDue();
    await office.close();

    expect([await states(house), arrivals(relay)]).toEqual([{ sent: 2 }, { 1: 2 }]);
  });
});
