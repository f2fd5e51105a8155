import { setImmediate as turn } from "node:timers/promises";
import type { Outcome } from "db/outcome";

/** Hears how many of all have been done. */
export type Tell = (done: number) => void;

const atOnce = 25;

/**
 * Does the deed for one after another, up to the first that is refused, named by its place from 0. SQLite answers without a turn of the
 * event loop, so one is given now and then: nobody who reads waits for the end of a long list.
 */
export async function eachInTurn<Entry, Why extends string>(
  entries: readonly Entry[],
  deed: (entry: Entry) => Promise<Outcome<unknown, Why>>,
  tell: Tell,
): Promise<{ ok: true; value: number } | { ok: false; why: Why; at: number }> {
  for (const [at, entry] of entries.entries()) {
    const outcome = await deed(entry);
    if (!outcome.ok) return { ...outcome, at };
    if ((at + 1) % atOnce !== 0) continue;
    tell(at + 1);
    await turn();
  }
  return { ok: true, value: entries.length };
}
