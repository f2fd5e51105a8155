import { mkdir, readFile as readFromDisk, rename, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { hashOf, newId } from "db/identity.server";

/**
 * Keeps bytes under their own SHA-256 in `DATA_DIR/files/ab/abcd…`: the same bytes once, and nothing ever overwritten.
 * Before the deed that records them: a deed has no outside effects, and bytes that nobody came to own harm nobody.
 */
export async function keepBytes(dataFolder: string, bytes: Uint8Array): Promise<string> {
  const hash = hashOf(bytes);
  const path = pathOf(dataFolder, hash);
  if (await readBytes(dataFolder, hash)) return hash;
  await mkdir(dirname(path), { recursive: true });
  const half = `${path}.${newId()}`;
  await writeFile(half, bytes, { flush: true });
  await rename(half, path);
  return hash;
}

/** Undefined where they are missing, or are no longer what their hash says. */
export async function readBytes(dataFolder: string, hash: string): Promise<Buffer<ArrayBuffer> | undefined> {
  const bytes = await readFromDisk(pathOf(dataFolder, hash)).catch(() => undefined);
  return bytes && hashOf(bytes) === hash ? bytes : undefined;
}

export const pathOf = (dataFolder: string, hash: string) => {
  if (!/^[0-9a-f]{64}$/.test(hash)) throw new Error("Not the hash of a file");
  return join(dataFolder, "files", hash.slice(0, 2), hash);
};
