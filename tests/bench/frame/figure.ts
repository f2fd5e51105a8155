/** What `npm run bench -- --json` prints of each: the value and its floor in one unit, taken in the same run; `ratio` is value ÷ floor. */
export type Figure = { name: string; value: number; unit: string; floor: number; ratio: number; goal: string; holds: boolean };

export type Taken = Pick<Figure, "value" | "floor" | "ratio">;

/** A file of measures/ exports one by default: the names its figures will have, by which `--only` chooses, and how they are taken. */
export type Measure = { names: string[]; take(): Promise<Figure[]> };

export type Goal = { text: string; holds(taken: Taken): boolean };

export function figure(name: string, unit: string, { value, floor, ratio }: Taken, goal: Goal): Figure {
  const [shown, below, times] = [rounded(value), rounded(floor), rounded(ratio)];
  return { name, value: shown, unit, floor: below, ratio: times, goal: goal.text, holds: goal.holds({ value, floor, ratio }) };
}

export const ratioAtLeast = (limit: number): Goal => ({ text: `ratio >= ${limit}`, holds: ({ ratio }) => ratio >= limit });
export const ratioAtMost = (limit: number): Goal => ({ text: `ratio <= ${limit}`, holds: ({ ratio }) => ratio <= limit });
export const valueAtLeast = (limit: number): Goal => ({ text: `value >= ${limit}`, holds: ({ value }) => value >= limit });
export const valueAtMost = (limit: number): Goal => ({ text: `value <= ${limit}`, holds: ({ value }) => value <= limit });
/** For what is told without a goal. */
export const reported: Goal = { text: "reported", holds: () => true };

/** Three significant digits say all that a shared machine can tell. */
const rounded = (number: number) => Number(number.toPrecision(number >= 1000 ? 4 : 3));
