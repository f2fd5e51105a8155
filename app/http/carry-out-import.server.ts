import { randomUUID } from "node:crypto";
import type { Tx } from "db/database.server";
import { findImport, type ProgrammeImport, writeDone, writeStarted } from "~/programme/interchange/interchange-queries.server";
import type { House } from "./house";
import { logFailure } from "./log-failure.server";

type Progress = { done: number; total: number };
export type Tell = (done: number, total: number) => void;
export type Carried = { ok: true; value: object } | { ok: false; why: string };

/** Imports this process is at work on. After a crash it is at none: what had begun came to nothing, and can be begun again. */
const underWay = new Map<string, Progress>();

export const progressOf = (id: string): Progress | undefined => underWay.get(id);

/**
 * Goes on after the answer has been sent; how it ended is written on the import. All of it is one deed: the same import is never
 * carried out twice, and what fails leaves nothing.
 */
export function carryOut(
  { write, now }: House,
  { id, accountId, eventId }: ProgrammeImport,
  deed: (tx: Tx, tell: Tell) => Promise<Carried>,
) {
  if (underWay.has(id)) return;
  underWay.set(id, { done: 0, total: 0 });
  const run = async () => {
    const outcome = await write(async (tx): Promise<Carried> => {
      if ((await findImport(tx, { accountId, eventId }, id))?.doneAt !== null) return { ok: false, why: "over" };
      const carried = await deed(tx, (done, total) => underWay.set(id, { done, total }));
      if (carried.ok) await writeDone(tx, id, JSON.stringify(carried.value), now());
      return carried;
    });
    if (!outcome.ok) await write((tx) => writeStarted(tx, id, null, outcome.why));
  };
  run()
    .catch(async (thrown: unknown) => {
      logFailure("An import came to nothing", thrown, randomUUID().slice(0, 8));
      await write((tx) => writeStarted(tx, id, null, "failed"));
    })
    .catch((thrown: unknown) => logFailure("An import could not be given free again", thrown, randomUUID().slice(0, 8)))
    .finally(() => underWay.delete(id));
}
