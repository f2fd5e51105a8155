/** Requests begun in one turn of the event loop. */
const perTurn = 4;

/**
 * Lets readers begin a few at a time, in the order they came. Between them the loop turns: connections are heard, kept pages and files go
 * out, clocks are looked at. Begun all at once, a hundred pages would let nobody in until the last of them was asked for its rows.
 */
export function openPace(): () => Promise<void> {
  const waiting: (() => void)[] = [];
  const turn = () => {
    for (const begin of waiting.splice(0, perTurn)) begin();
    if (waiting.length > 0) setImmediate(turn);
  };
  return () =>
    new Promise((begin) => {
      if (waiting.push(begin) === 1) setImmediate(turn);
    });
}
