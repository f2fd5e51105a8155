import { setImmediate as turn } from "node:timers/promises";
import { expect, test } from "vitest";
import { openTurnstile } from "~/http/server/turnstile.server";

const staying = () => new AbortController().signal;

test("a few are let in at a time, the rest in the order they came", async () => {
  const turnstile = openTurnstile({ atOnce: 2 });
  const entered: number[] = [];
  for (const number of [1, 2, 3, 4]) turnstile.enter(1, staying()).then(() => entered.push(number));

  await turn();
  expect(entered).toEqual([1, 2]);

  turnstile.leave();
  await turn();
  expect(entered).toEqual([1, 2, 3]);

  turnstile.leave();
  turnstile.leave();
  await turn();
  expect(entered).toEqual([1, 2, 3, 4]);
});

test("whoever comes while others wait does not overtake them", async () => {
  const turnstile = openTurnstile({ atOnce: 1 });
  const entered: string[] = [];
  await turnstile.enter(1, staying());
  turnstile.enter(1, staying()).then(() => entered.push("waited"));
  turnstile.leave();
  turnstile.enter(1, staying()).then(() => entered.push("came later"));

  await turn();
  expect(entered).toEqual(["waited"]);
});

test("whoever goes away frees their place in the line", async () => {
  const turnstile = openTurnstile({ atOnce: 1, waiting: 1 });
  const gone = new AbortController();
  await turnstile.enter(1, staying());
  const waiting = turnstile.enter(1, gone.signal);

  gone.abort();
  expect(await waiting).toBe(false);

  const next = turnstile.enter(1, staying());
  turnstile.leave();
  expect(await next).toBe(true);
});

test("a line that is too long or too heavy takes nobody more", async () => {
  const turnstile = openTurnstile({ atOnce: 1, waiting: 2, waitingBytes: 100 });
  await turnstile.enter(1, staying());
  turnstile.enter(60, staying());

  expect(await turnstile.enter(60, staying())).toBe(false);
  turnstile.enter(40, staying());
  expect(await turnstile.enter(0, staying())).toBe(false);
});

test("somebody who has gone already is not let in", async () => {
  expect(await openTurnstile().enter(1, AbortSignal.abort())).toBe(false);
});

test("while each turn brings another knock nobody's form is begun, and a quiet turn lets them in", async () => {
  let knocks = 0;
  let entered = false;
  const turnstile = openTurnstile({}, () => knocks);
  turnstile.enter(1, staying()).then(() => (entered = true));

  for (let times = 0; times < 50; times++) {
    knocks++;
    await turn();
    expect(entered).toBe(false);
  }
  await turn();
  await turn();
  expect(entered).toBe(true);
});

test("knocking without end does not keep forms waiting without end", async () => {
  let entered = false;
  let knocks = 0;
  const turnstile = openTurnstile({}, () => ++knocks);
  turnstile.enter(1, staying()).then(() => (entered = true));

  while (!entered) await turn();
  expect(knocks).toBeGreaterThan(1);
});
