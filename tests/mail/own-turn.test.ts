import { expect, test } from "vitest";
import { ownTurn } from "~/mail/own-turn.server";

test("letters in hand together do one piece a turn, and whoever comes meanwhile waits for one", async () => {
  const order: string[] = [];
  const letters = ["a", "b", "c"].map((letter) => ownTurn().then(() => void order.push(letter)));
  const reader = new Promise<void>((done) => setImmediate(() => setImmediate(() => done(void order.push("reader")))));

  await Promise.all([...letters, reader]);

  expect(order.indexOf("reader")).toBeLessThan(order.indexOf("c"));
  expect(order.filter((who) => who !== "reader")).toEqual(["a", "b", "c"]);
});
