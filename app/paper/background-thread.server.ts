// For threads started by path, by Node itself: erasable types and node modules only.
import { getPriority, setPriority } from "node:os";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** Readers are served first, by so many degrees of niceness. On Linux 0 is this very thread; elsewhere it would be the whole server. */
export function giveWay(degrees: number): void {
  if (process.platform === "linux") setPriority(0, Math.min(19, getPriority(0) + degrees));
}

setFlagsFromString("--expose-gc");

/**
 * What a paper or a mail leaves in native memory hangs on a few bytes of JavaScript, for which V8 sees no reason to collect: a thread
 * that makes a thousand of them sweeps after every few. `minor`: of what is young alone.
 */
export const collectGarbage = runInNewContext("gc") as (options?: { type: "minor" }) => void;
