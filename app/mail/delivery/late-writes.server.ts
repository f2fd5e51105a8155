import type { Write } from "db/database.server";

/** A relay that takes long over the others must not keep what it said of this one from the file. */
const longestMilliseconds = 40;

/**
 * Each commit writes whole pages and has the disk sync them: what may be written a moment later goes into one commit with the next
 * that may not. `inHand`: of how many messages something is still to come, the late ones included.
 */
export function openLateWrites(write: Write, inHand: () => number): { write: Write; writeLate: Write } {
  const late: (() => void)[] = [];
  let timer: NodeJS.Timeout | undefined;

  function catchUp() {
    clearTimeout(timer);
    timer = undefined;
    for (const begin of late.splice(0)) begin();
  }

  return {
    write(deed) {
      catchUp();
      return write(deed);
    },
    writeLate: (deed) =>
      new Promise((done, failed) => {
        late.push(() => write(deed).then(done, failed));
        if (late.length >= inHand()) catchUp();
        else timer ??= setTimeout(catchUp, longestMilliseconds);
      }),
  };
}
