// For threads started by path, by Node itself: erasable types and node modules only.
import { spawnSync } from "node:child_process";
import { readlinkSync } from "node:fs";
import { constants, setPriority } from "node:os";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/**
 * Readers are served first: on Linux this very thread runs while nothing else wants to (SCHED_IDLE, sched(7)). A thread that is merely
 * nicer keeps a reader waiting until the kernel's next tick, which is up to 4 ms. Where that cannot be set, it is as nice as can be.
 */
export function giveWay(): void {
  if (process.platform !== "linux") return;
  const ourselves = 0;
  setPriority(ourselves, constants.priority.PRIORITY_LOW);
  const thread = readlinkSync("/proc/thread-self").split("/").at(-1)!;
  spawnSync("chrt", ["--idle", "--pid", "0", thread], { stdio: "ignore" });
}

setFlagsFromString("--expose-gc");

/**
 * What a paper or a mail leaves in native memory hangs on a few bytes of JavaScript, for which V8 sees no reason to collect: a thread
 * that makes a thousand of them sweeps after every few. `minor`: of what is young alone.
 */
export const collectGarbage = runInNewContext("gc") as (options?: { type: "minor" }) => void;
