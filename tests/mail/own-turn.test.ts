import { setImmediate as turn } from "node:timers/promises";
import { afterEach, expect, test } from "vitest";
import { ownTurn, visitorCame, visitorLeft } from "~/mail/own-turn.server";
import { swiftly } from "../support/swiftly";

const [one, other] = [{}, {}];
afterEach(() => [one, other].forEach(visitorLeft));

test("letters in hand together do one piece a turn, and whoever comes meanwhile waits for one", async () => {
  const order: string[] = [];
  const letters = ["a", "b", "c"].map((letter) => ownTurn().then(() => void order.push(letter)));
  const reader = new Promise<void>((done) => setImmediate(() => setImmediate(() => done(void order.push("reader")))));

  await Promise.all([...letters, reader]);

  expect(order.indexOf("reader")).toBeLessThan(order.indexOf("c"));
  expect(order.filter((who) => who !== "reader")).toEqual(["a", "b", "c"]);
});

test("no piece of a letter is begun until the last visitor has been answered", async () => {
  const order = await swiftly(15, async () => {
    const order: string[] = [];
    visitorCame(one);
    const letter = ownTurn().then(() => void order.push("letter"));
    await turn();
    visitorCame(other);
    visitorLeft(one);
    await turn();
    await turn();
    order.push("answered");
    visitorLeft(other);
    await letter;
    return order;
  });
  expect(order).toEqual(["answered", "letter"]);
});

test("a visitor who waits for something else than the letters holds up one piece, and not the next", async () => {
  visitorCame(one);
  const first = performance.now();
  await ownTurn();
  expect(performance.now() - first).toBeGreaterThan(15);
  await swiftly(15, ownTurn);
  visitorCame(one);
  const later = performance.now();
  await ownTurn();
  expect(performance.now() - later).toBeGreaterThan(15);
});
