import { strToU8, ZipDeflate, ZipPassThrough } from "fflate";
import { readBytes } from "~/files/file-store.server";
import { openZip } from "~/files/zip-pieces.server";
import type { Instant } from "~/time/instant";
import type { OwnData } from "./own-data";

/** The archive, one file after the other as it is taken: what is kept as JSON, and beside it the files. */
export async function* packOwnData({ parts, files }: OwnData, dataFolder: string, now: Instant): AsyncGenerator<Uint8Array> {
  const { archive, taken } = openZip();
  const add = (file: ZipDeflate | ZipPassThrough, bytes: Uint8Array) => {
    file.mtime = now;
    archive.add(file);
    file.push(bytes, true);
  };
  add(new ZipDeflate("data.json", { level: 6 }), strToU8(`${JSON.stringify({ madeAt: now, parts }, null, 2)}\n`));
  yield* taken();
  for (const { path, hash } of files) {
    const bytes = await readBytes(dataFolder, hash);
    if (bytes) add(new ZipPassThrough(path), bytes);
    yield* taken();
  }
  archive.end();
  yield* taken();
}
