import type { Taken } from "./figure";

type Take = () => number | Promise<number>;

/**
 * Takes floor and subject in turns, so that whatever else the machine does meets both. The medians of all rounds;
 * the ratio is the median of the rounds' own. One round before them is not counted.
 */
export async function inTurns(rounds: number, { subject, floor }: { subject: Take; floor: Take }): Promise<Taken> {
  const taken: Taken[] = [];
  for (let round = 0; round <= rounds; round++) {
    const below = await floor();
    const value = await subject();
    if (round > 0) taken.push({ value, floor: below, ratio: value / below });
  }
  const middle = (name: keyof Taken) => median(taken.map((each) => each[name]));
  return { value: middle("value"), floor: middle("floor"), ratio: middle("ratio") };
}

/** Milliseconds that `work` takes: the median of at least `times` runs and of `milliseconds` of them. */
export async function millisecondsOf(work: () => unknown, { times = 3, milliseconds = 500 } = {}): Promise<number> {
  const runs: number[] = [];
  for (const end = performance.now() + milliseconds; performance.now() < end || runs.length < times; ) {
    const start = performance.now();
    await work();
    runs.push(performance.now() - start);
  }
  return median(runs);
}

export const median = (numbers: number[]): number => percentile(numbers, 0.5);

/** The value below which this share of them lies; the larger neighbour where it falls between two. */
export function percentile(numbers: number[], share: number): number {
  const sorted = [...numbers].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
