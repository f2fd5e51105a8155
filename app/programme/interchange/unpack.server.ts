import { Transform } from "node:stream";
import { text } from "node:stream/consumers";
import yauzl, { type Entry } from "yauzl";

const most = { entries: 500, bytes: 60 * 1024 * 1024, ratio: 200 };

/** A sentence for whoever sent the archive. */
export class Unpackable extends Error {}

/**
 * The XML files of an archive by name. What it says of itself is judged before anything is inflated, and what comes out is counted,
 * because an archive may lie.
 */
export async function unpack(bytes: Uint8Array): Promise<Map<string, string>> {
  const archive = await yauzl.fromBufferPromise(Buffer.from(bytes), { strictFileNames: true }).catch(refuse);
  if (archive.entryCount > most.entries) throw new Unpackable(tooLarge);
  const wanted: Entry[] = [];
  let declared = 0;
  const files = new Map<string, string>();
  try {
    for await (const entry of archive.eachEntry()) {
      declared += entry.uncompressedSize;
      const isLink = ((entry.externalFileAttributes >>> 16) & 0o170000) === 0o120000;
      if (isLink || /\.(zip|xlsx|xlsm)$/i.test(entry.fileName))
        throw new Unpackable("This workbook has something inside that does not belong there.");
      if (declared > most.bytes || entry.uncompressedSize > Math.max(entry.compressedSize * most.ratio, 1024 * 1024))
        throw new Unpackable(tooLarge);
      files.set(entry.fileName, "");
      if (/\.(xml|rels)$/i.test(entry.fileName)) wanted.push(entry);
    }
    let counted = 0;
    for (const entry of wanted) {
      const stream = await archive.openReadStreamPromise(entry);
      const count = new Transform({
        transform(chunk: Buffer, _, done) {
          counted += chunk.length;
          done(counted > most.bytes ? new Unpackable(tooLarge) : null, chunk);
        },
      });
      stream.on("error", (error) => count.destroy(error));
      files.set(entry.fileName, await text(stream.pipe(count)));
    }
    return files;
  } catch (error) {
    return refuse(error);
  } finally {
    archive.close();
  }
}

const tooLarge = "This workbook is too large when it is unpacked. Copy the cells that matter into a new one, or save it as CSV.";

function refuse(error: unknown): never {
  throw error instanceof Unpackable ? error : new Unpackable("This is not a workbook that can be read.");
}
