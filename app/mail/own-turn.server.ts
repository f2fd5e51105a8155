import { setImmediate as nextTurn } from "node:timers/promises";

let line: Promise<void> = Promise.resolve();

/**
 * Between two pieces of a letter: resolves in a turn of the event loop that no other letter was given, so that a reader who comes
 * meanwhile waits for one piece and not for all that is in hand.
 */
export const ownTurn = (): Promise<void> => {
  line = line.then(() => nextTurn());
  return line;
};
