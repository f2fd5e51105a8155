import { accessSync, constants, copyFileSync, existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/**
 * Undefined on a disk that can be written. On one that cannot, SQLite does not even open a database with a write-ahead log:
 * then this is a copy to read from, log and all, which refuses every write as the disk would.
 */
export function copyOffReadOnlyDisk(file: string): string | undefined {
  if (!existsSync(file) || (isWritable(file) && isWritable(dirname(file)))) return undefined;
  const copy = join(mkdtempSync(join(tmpdir(), "plenary-reading-")), "plenary.sqlite");
  for (const ending of ["", "-wal"]) if (existsSync(file + ending)) copyFileSync(file + ending, copy + ending);
  console.warn(`${file} is on a disk that cannot be written: Plenary shows what is there, and takes nothing until it is started anew.`);
  return copy;
}

function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
