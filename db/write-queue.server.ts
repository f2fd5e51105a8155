import { setImmediate as turn, setTimeout as wait } from "node:timers/promises";
import { type RawBuilder, sql } from "kysely";
import type { WriteWatch } from "./changes/watch-writes.server";
import type { Engine } from "./dialects/ddl";
import { isBelated, isReadOnlyFailure, isSerialisationFailure } from "./dialects/failures";
import { withoutTurns } from "./dialects/postgres-together.server";
import { type Log, selfSynced } from "./dialects/sqlite-log.server";
import type { Tx, Write } from "./handles";

/**
 * What deeds leave behind besides their own rows: `keep` hears that one was done, `drop` that it came to nothing,
 * and `append` writes down what all deeds of the transaction left, as its last act.
 */
export type Commit = { keep(tx: Tx): void; drop(tx: Tx): void; append(tx: Tx): Promise<void> };

type Command = { deed: (tx: Tx) => Promise<unknown>; settle: (result: Result) => void };
type Result = { value: unknown } | { error: unknown };

const commandsPerTransaction = 32;

/**
 * What PostgreSQL planned while a table was empty is a bad plan a thousand rows later, foreign keys' above all: all indexes look alike then.
 * It plans anew by itself when it has counted its rows, which may be a minute after a crowd came.
 */
const turnsBetweenPlans = 8;

const attempts = 6;

/**
 * For each savepoint SQLite copies every page before it is changed, which takes an eighth of the time a crowd is served in. So where many
 * wait, and none of as many as this came to nothing, they go without. Should one then, the transaction begins anew, each with its own.
 * PostgreSQL copies nothing, and only a savepoint's end tells there that a deed went on after a failure.
 */
const deedsInARow = 256;
const crowd = 8;

/** One queue for all writes of this process: whatever waits is committed together, and a deed that comes to nothing is taken back alone. */
export function openWriteQueue(
  engine: Engine,
  watch: WriteWatch,
  commit: Commit = { keep() {}, drop() {}, append: async () => {} },
  log: Log = selfSynced,
): { write: Write; idle(): Promise<void> } {
  const waiting: Command[] = [];
  let running: Promise<void> | undefined;
  let acknowledged = Promise.resolve();
  let turns = 0;
  let goneWell = 0;

  const write: Write = <T>(deed: (tx: Tx) => Promise<T>) =>
    new Promise<T>((resolve, reject) => {
      waiting.push({ deed, settle: (result) => ("error" in result ? reject(result.error) : resolve(result.value as T)) });
      running ??= drain();
    });

  async function drain() {
    // A turn of the loop before each transaction lets the deeds of one burst gather, and readers be answered between two.
    for (await turn(); waiting.length > 0; await turn()) {
      const batch = waiting.splice(0, commandsPerTransaction);
      const results = await commitTogether(batch, () => waiting.splice(0, commandsPerTransaction - batch.length));
      // The disk is waited for while the next are done; what they read of these they are told of only after these are.
      acknowledged = acknowledge(batch, results);
    }
    // In the same breath as the last look at the queue: a deed that comes a tick later must find nobody at work and start anew.
    running = undefined;
  }

  async function acknowledge(batch: Command[], results: Result[]) {
    const lost = await log.synced().then(
      () => undefined,
      (error) => ({ error }),
    );
    batch.forEach(({ settle }, index) => {
      const result = results[index]!;
      settle(lost && "value" in result ? lost : result);
    });
  }

  /** `more`: who else has come while the turn was waited for. */
  async function commitTogether(batch: Command[], more: () => Command[] = () => []): Promise<Result[]> {
    for (let attempt = 1; ; attempt++) {
      let [atCommit, savepoints] = [false, true];
      try {
        watch.begun();
        log.expectSound();
        const begin = watch.writer.transaction();
        return await (engine === "postgres" ? begin.setIsolationLevel("serializable") : begin).execute(async (transaction) => {
          const tx = (engine === "postgres" ? await withoutTurns(transaction) : transaction) as unknown as Tx;
          if (engine === "postgres") {
            await takeTurn(tx);
            if (++turns % turnsBetweenPlans === 0) await sql`discard plans`.execute(tx);
            if (attempt < attempts) batch.push(...more());
          }
          savepoints = engine === "postgres" || batch.length < crowd || goneWell < deedsInARow;
          const results: Result[] = [];
          for (const [place, command] of batch.entries())
            results.push(savepoints ? await runDeed(tx, command, sql.id(`deed${place}`)) : await runWithTheOthers(tx, command));
          await commit.append(tx);
          await watch.beforeCommit(tx);
          atCommit = true;
          return results;
        });
      } catch (error) {
        goneWell = 0;
        // What one of them spoils before the commit the others need not answer for. A commit that broke off may have happened all the same.
        if (!atCommit && !isSerialisationFailure(error) && !isReadOnlyFailure(error)) {
          if (!savepoints) continue;
          if (batch.length > 1) return oneByOne(batch);
        }
        if (!isSerialisationFailure(error) || attempt === attempts) return batch.map(() => ({ error }));
        await wait(10 * 2 ** attempt * (0.5 + Math.random()));
      } finally {
        watch.ended();
      }
    }
  }

  async function oneByOne(batch: Command[]): Promise<Result[]> {
    const results: Result[] = [];
    for (const command of batch) results.push(...(await commitTogether([command])));
    return results;
  }

  async function runWithTheOthers(tx: Tx, { deed }: Command): Promise<Result> {
    const value = await deed(tx);
    if (isRefusal(value)) throw new Error("One of a crowd was refused and is taken back alone.");
    commit.keep(tx);
    return { value };
  }

  /** A name for each savepoint: on PostgreSQL the one before may not be released yet, and nobody may go back to a neighbour's. */
  async function runDeed(tx: Tx, { deed }: Command, savepoint: RawBuilder<unknown>): Promise<Result> {
    await sql`savepoint ${savepoint}`.execute(tx);
    try {
      const value = await deed(tx);
      if (isRefusal(value)) {
        goneWell = 0;
        commit.drop(tx);
        await sql`rollback to savepoint ${savepoint}`.execute(tx);
      } else {
        goneWell++;
        commit.keep(tx);
      }
      await sql`release savepoint ${savepoint}`.execute(tx);
      return { value };
    } catch (error) {
      goneWell = 0;
      commit.drop(tx);
      // Each may have ended the transaction of them all.
      if (isSerialisationFailure(error) || isReadOnlyFailure(error) || isBelated(error)) throw error;
      await sql`rollback to savepoint ${savepoint}`.execute(tx);
      await sql`release savepoint ${savepoint}`.execute(tx);
      return { error };
    }
  }

  return {
    write,
    async idle() {
      do {
        await running;
        await acknowledged;
      } while (running);
    },
  };
}

/**
 * Processes that share a PostgreSQL write one after the other. Without turns the one that comes second finds its rows changed and must
 * begin anew, and where the first is never idle it starves. LOCK looks at nothing yet, so what the deeds read is read after the turn came.
 * The mode hinders nobody but another writer's turn.
 */
async function takeTurn(tx: Tx) {
  await sql`set local lock_timeout = '5s'`.execute(tx);
  await sql`lock table migration in share update exclusive mode`.execute(tx);
}

const isRefusal = (value: unknown) => typeof value === "object" && value !== null && "ok" in value && value.ok === false;
