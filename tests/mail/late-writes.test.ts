import type { Write } from "db/database.server";
import { openTestHouse } from "tests/support/house";
import { afterEach, expect, test, vi } from "vitest";
import { openLateWrites } from "~/mail/delivery/late-writes.server";

afterEach(() => void vi.useRealTimers());

test("what may wait is committed together with the next that may not, and before it", async () => {
  const { written, writes } = await pen(4);
  const late = writes.writeLate(note(written, "late"));
  await new Promise(setImmediate);
  expect(written).toEqual([]);

  const next = writes.write(note(written, "next"));

  await Promise.all([late, next]);
  expect(written).toEqual(["late", "next"]);
});

test("when nothing else is in hand it waits for nobody", async () => {
  const { written, writes } = await pen(1);
  vi.useFakeTimers({ toFake: ["setTimeout"] });
  await writes.writeLate(note(written, "late"));
  expect(written).toEqual(["late"]);
});

test("while the others keep silent it is written all the same", async () => {
  const { written, writes } = await pen(4);
  await writes.writeLate(note(written, "late"));
  expect(written).toEqual(["late"]);
});

test("a failure is told to whoever wrote, and to nobody else", async () => {
  const { written, writes } = await pen(4);
  const late = writes.writeLate(() => Promise.reject(new Error("no ink")));
  const next = writes.write(note(written, "next"));
  await expect(late).rejects.toThrow("no ink");
  await next;
  expect(written).toEqual(["next"]);
});

async function pen(inHand: number) {
  const { write } = await openTestHouse();
  return { written: [] as string[], writes: openLateWrites(write, () => inHand) };
}

const note =
  (written: string[], word: string): Parameters<Write>[0] =>
  async () =>
    void written.push(word);
