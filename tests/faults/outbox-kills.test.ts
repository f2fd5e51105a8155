import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { plusMinutes } from "~/time/instant";
import { arrivals, deliver, openSortingOffice, type SortingOffice, states } from "./sorting-office";

const messages = 2_000;
const kills = 30;

test("of 2,000 messages, with 30 times kill -9 of their sender, none is lost and none is doubled", async () => {
  const office = await openSortingOffice();
  await office.queue("agenda", messages);

  for (let kill = 1; kill <= kills; kill++) {
    const sender = await office.spawn();
    const goal = Math.round((messages * 0.9 * kill) / kills);
    const working = sender.order(deliver(office.clock.now));
    await until(() => office.relay.taken.size >= goal);
    await sender.kill();
    expect(await working).toBe("died");
    // A relay has what its kernel took from the dead; only then is it asked
    await until(() => office.relay.server.connections.size === 0);
    office.clock.now = plusMinutes(office.clock.now, 2);
  }
  expect((await doubted(office)).attempts).toBeGreaterThan(0);
  await office.deliverAfter(0, 2, 2);

  expect(await states(office.database)).toEqual({ sent: messages });
  expect(arrivals(office.relay)).toEqual({ 1: messages });
  expect(await doubted(office)).toMatchObject({ open: 0 });
});

const until = async (holds: () => boolean) => {
  while (!holds()) await wait(2);
};

/** How many attempts were interrupted, and how many of all are still without an end. */
async function doubted({ database }: SortingOffice) {
  const rows = await database.reads.selectFrom("message_attempt").select(["outcome", "reply"]).execute();
  return {
    attempts: rows.filter(({ outcome, reply }) => outcome === "uncertain" || reply?.includes("own record")).length,
    open: rows.filter(({ outcome }) => outcome === null).length,
  };
}
