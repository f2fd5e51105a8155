import { randomUUID } from "node:crypto";
import { logFailure } from "./log-failure.server";

/** What this process is at work on after the answer has been sent. After a crash it is at nothing. */
const underWay = new Set<string>();

export const isUnderWay = (id: string): boolean => underWay.has(id);

/** Goes on after the answer; the same work never runs twice beside itself. */
export function runApart(id: string, work: () => Promise<void>) {
  if (underWay.has(id)) return;
  underWay.add(id);
  work()
    .catch((thrown: unknown) => logFailure("Work that went on by itself stopped", thrown, randomUUID().slice(0, 8)))
    .finally(() => underWay.delete(id));
}
