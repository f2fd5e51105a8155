import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Database, openDatabase } from "db/database.server";
import { nothingToLose } from "db/migrate.server";
import { onTestFinished } from "vitest";
import { auditing } from "~/audit/record.server";
import { type Configuration, readConfiguration } from "~/configuration.server";
import { keepBytes } from "~/files/file-store.server";
import { storeFile } from "~/files/store-file.server";
import { queueMessage } from "~/mail/queue-message.server";
import { aHost, anEvent, type CastEvent, type CastHost } from "./cast";
import { noon } from "./house";

export type KeptHouse = { configuration: Configuration; database: Database; host: CastHost; event: CastEvent; crest: string };

/** A database in a file, in a folder of its own, with a host, an event, an uploaded file and a message that waits. */
export async function openKeptHouse(): Promise<KeptHouse> {
  const folder = mkdtempSync(join(tmpdir(), "plenary-kept-"));
  const configuration = readConfiguration({ DATA_DIR: folder }, "test");
  const database = openDatabase(configuration.databaseUrl, auditing);
  onTestFinished(async () => {
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  });
  await database.migrate(nothingToLose);
  const host = await aHost(database);
  const event = await anEvent(database, host);
  const crest = await keepBytes(folder, Buffer.from("the bytes of a crest"));
  await database.write((tx) => storeFile(tx, event, { hash: crest, bytes: 20, mediaType: "image/png", name: "crest.png" }, noon));
  const about = { hostId: event.hostId, eventId: event.id, now: noon };
  await database.write((tx) => queueMessage(tx, { ...about, kind: "agenda", dedupe: "agenda:1", content: {} }));
  return { configuration, database, host, event, crest };
}
