/**
 * Calls back after the first turn of the event loop in which `knocks`, which counts connections, stood still; after `longest` milliseconds
 * at the latest.
 *
 * Node accepts one connection in each turn of its loop (libuv since 1.45). Turns that are filled with work would let three thousand in as
 * slowly as they are served, readers among them.
 */
export function whenCalm(knocks: () => number, longest: number, begin: () => void) {
  const late = performance.now() + longest;
  let heard = knocks();
  const look = () => {
    if (knocks() === heard || performance.now() >= late) return begin();
    heard = knocks();
    setImmediate(look);
  };
  setImmediate(look);
}
