import { whenCalm } from "./when-calm.server";

/** Requests begun in one turn of the event loop, and how long they may be kept waiting for those who still knock, in milliseconds. */
const perTurn = 4;
const longestHearing = 200;

/**
 * Lets requests begin a few at a time, in the order they came. Between them the loop turns: connections are heard, kept pages and files go
 * out, clocks are looked at. Begun all at once, a hundred pages would let nobody in until the last of them was asked for its rows. Where
 * `knocks` counts connections, none is begun while a turn still brings somebody new.
 */
export function openPace(knocks: () => number = () => 0): () => Promise<void> {
  const waiting: (() => void)[] = [];
  const turn = () => {
    for (const begin of waiting.splice(0, perTurn)) begin();
    if (waiting.length > 0) whenCalm(knocks, longestHearing, turn);
  };
  return () =>
    new Promise((begin) => {
      if (waiting.push(begin) === 1) whenCalm(knocks, longestHearing, turn);
    });
}
