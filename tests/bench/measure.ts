type Row = { what: string; times: number; floor: string; floorTimes: number };

const rows: Row[] = [];

/** How often `work` is done in a second: the median of what its runs took, after a start that is not counted. */
export async function perSecond(work: () => unknown, { seconds = 2 } = {}): Promise<number> {
  for (const warm = performance.now() + 500; performance.now() < warm; ) await work();
  const runs: number[] = [];
  for (const end = performance.now() + seconds * 1000; performance.now() < end || runs.length < 5; ) {
    const start = performance.now();
    await work();
    runs.push(performance.now() - start);
  }
  runs.sort((one, other) => one - other);
  return 1000 / runs[runs.length >> 1]!;
}

/** Notes a measurement and its floor, both in times per second on this machine in this run; only the ratio travels. */
export function compare(what: string, times: number, floor: string, floorTimes: number) {
  rows.push({ what, times, floor, floorTimes });
}

/** A line each: what it is, how often in a second, how much longer it takes than its floor. */
export function printTable() {
  const lines = rows.map(({ what, times, floor, floorTimes }) => [
    what,
    `${rounded(times)}/s`,
    floor,
    `${rounded(floorTimes)}/s`,
    `${rounded(floorTimes / times)} ×`,
  ]);
  const table = [["", "", "floor", "", "ratio"], ...lines];
  const widths = table[0]!.map((_, column) => Math.max(...table.map((line) => line[column]!.length)));
  const text = table.map((line) =>
    line.map((cell, column) => (column % 2 ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!))).join("  "),
  );
  process.stdout.write(`\n${text.join("\n")}\n\n`);
}

const rounded = (number: number) => (number >= 10 ? String(Math.round(number)) : number.toFixed(1));
