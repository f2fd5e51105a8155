import { statfs } from "node:fs/promises";

/** A sentence where the disk of this folder is nearly full. */
export async function scarceSpace(folder: string): Promise<string[]> {
  const { bavail, blocks, bsize } = await statfs(folder);
  return scarcity({ free: bavail * bsize, total: blocks * bsize }, folder);
}

const leastMegabytes = 500;
const leastShare = 0.2;

/** A fifth of the disk, and never less than 500 MB: below it there is still time to make room. In bytes; a sentence where it is too little. */
export function scarcity({ free, total }: { free: number; total: number }, folder: string): string[] {
  const megabytes = Math.floor(free / 1024 ** 2);
  if (megabytes >= leastMegabytes && free >= total * leastShare) return [];
  const percent = Math.floor((100 * free) / Math.max(1, total));
  return [
    `${megabytes} MB are free in ${folder} (${percent} %): make room while at least ${leastMegabytes} MB and a fifth of the disk are left.`,
  ];
}
