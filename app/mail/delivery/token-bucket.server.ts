import { setTimeout as wait } from "node:timers/promises";

/** Lets `perSecond` through, at most `burst` at once; whoever comes too early waits in line. */
export function openBucket(perSecond: number, burst: number) {
  let tokens = burst;
  let filledAt = performance.now();
  let line: Promise<void> = Promise.resolve();

  async function takeOne() {
    fill();
    if (tokens < 1) {
      await wait(((1 - tokens) / perSecond) * 1000);
      fill();
    }
    tokens -= 1;
  }

  function fill() {
    const now = performance.now();
    tokens = Math.min(burst, tokens + ((now - filledAt) / 1000) * perSecond);
    filledAt = now;
  }

  return {
    take: () => {
      line = line.then(takeOne);
      return line;
    },
  };
}
