import { setImmediate as nextTurn, setTimeout as wait } from "node:timers/promises";

/** Milliseconds a piece of a letter waits for visitors at most; who is not answered by then waits for something else than the letters. */
const patience = 20;

const visitors = new Set<object>();
let alone = Promise.withResolvers<void>();
let line: Promise<void> = Promise.resolve();

/** Somebody stands at the door or has asked for something: no piece of a letter is begun until they have gone. */
export const visitorCame = (visitor: object): void => void visitors.add(visitor);

export function visitorLeft(visitor: object): void {
  visitors.delete(visitor);
  if (visitors.size > 0) return;
  alone.resolve();
  alone = Promise.withResolvers();
}

/**
 * Between two pieces of a letter: resolves in a turn of the event loop that no other letter was given and in which nobody waits for an
 * answer, so that a reader waits for one piece at most and never for all that is in hand.
 */
export function ownTurn(): Promise<void> {
  line = line.then(freeTurn);
  return line;
}

async function freeTurn() {
  await nextTurn();
  for (const late = performance.now() + patience; visitors.size > 0; await nextTurn()) {
    const left = late - performance.now();
    if (left <= 0) return visitors.clear();
    await Promise.race([alone.promise, wait(left)]);
  }
}
