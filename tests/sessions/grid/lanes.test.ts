import { expect, test } from "vitest";
import { lanesOf } from "~/sessions/grid/lanes";

test("what overlaps stands side by side, and a lane that is free again is taken first", () => {
  const spans = [
    [9, 10],
    [9, 12],
    [10, 11],
    [10.5, 11.5],
  ] as const;
  expect(lanesOf(spans, ([from, to]) => ({ from, to }))).toEqual([
    [
      [9, 10],
      [10, 11],
    ],
    [[9, 12]],
    [[10.5, 11.5]],
  ]);
  expect(lanesOf([], () => ({ from: 0, to: 0 }))).toEqual([]);
});
