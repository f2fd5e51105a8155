/**
 * What moves with every change of a draft's sessions: all their revisions together, which only grow, and the number of the last line in
 * the event's history, from which on somebody's deeds are news.
 */
export type Pulse = { revisions: number; line: number };

/** "812.4031": as it travels in addresses and in the ids of what a stream tells. */
export const toText = ({ revisions, line }: Pulse): string => `${revisions}.${line}`;

export function readPulse(text: string | null | undefined): Pulse | undefined {
  const [, revisions, line] = /^(\d{1,10})\.(\d{1,10})$/.exec(text ?? "") ?? [];
  return revisions && line ? { revisions: Number(revisions), line: Number(line) } : undefined;
}

/** Whether a draft that was at `other` is at `one` by now. */
export const isNewer = (one: string | undefined, other: string) => (readPulse(one)?.revisions ?? 0) > (readPulse(other)?.revisions ?? 0);

/** What somebody who watches a draft is told. `by`: names of others who changed it; empty where it was the watcher, or nobody knows. */
export type DraftNews = { pulse: string; by: string[]; own: boolean };
