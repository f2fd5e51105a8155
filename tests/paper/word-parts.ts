import { text } from "node:stream/consumers";
import { promisify } from "node:util";
import { type Entry, fromBuffer, type ZipFile } from "yauzl";

/** The parts of an Office Open XML document by their names, as text. */
export async function partsOf(bytes: Uint8Array): Promise<Map<string, string>> {
  const zip = await promisify<Buffer, { lazyEntries: boolean }, ZipFile>(fromBuffer)(Buffer.from(bytes), { lazyEntries: false });
  const parts = new Map<string, Promise<string>>();
  zip.on("entry", (entry: Entry) =>
    parts.set(
      entry.fileName,
      promisify<Entry, NodeJS.ReadableStream>(zip.openReadStream.bind(zip))(entry).then((stream) => text(stream as never)),
    ),
  );
  await new Promise((done) => zip.once("end", done));
  return new Map(await Promise.all([...parts].map(async ([name, read]): Promise<[string, string]> => [name, await read])));
}
