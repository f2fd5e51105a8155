import { accessSync, constants, existsSync } from "node:fs";
import { dirname } from "node:path";
import type { Configuration } from "~/configuration.server";

const often = 5_000;

/** A house on a disk that cannot be written shows a copy. Calls `again` once the disk can be; undefined where the house can write as it is. */
export function whenWritable({ databaseUrl }: Configuration, again: () => Promise<void>): NodeJS.Timeout | undefined {
  const file = /^sqlite:(.+)$/.exec(databaseUrl)?.[1];
  if (!file || !existsSync(file) || isWritable(file)) return undefined;
  const timer = setInterval(() => {
    if (!isWritable(file)) return;
    clearInterval(timer);
    again().catch((error) => {
      console.error("The disk can be written again, but Plenary did not come back:", error instanceof Error ? error.message : error);
      process.exit(1);
    });
  }, often);
  return timer;
}

function isWritable(file: string): boolean {
  try {
    for (const path of [file, dirname(file)]) accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
