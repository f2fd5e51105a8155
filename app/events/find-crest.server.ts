import type { Reads } from "db/database.server";
import { isPicture } from "~/files/file";
import { readBytes } from "~/files/file-store.server";
import { findFile } from "~/files/files-queries.server";
import { keepBytes } from "~/files/kept-bytes";
import type { Event } from "./event";

export type Crest = { mediaType: "image/png" | "image/jpeg"; base64: string };

/** The event's crest as papers carry it; undefined where there is none, or where its file is missing. */
export async function findCrest(
  reads: Reads,
  dataFolder: string,
  { crestFileId, hostId }: Pick<Event, "crestFileId" | "hostId">,
): Promise<Crest | undefined> {
  const file = crestFileId ? await findFile(reads, crestFileId) : undefined;
  if (!file || file.hostId !== hostId || !isPicture(file.mediaType)) return undefined;
  const base64 = await keepCrest(file.hash, async () => {
    const bytes = await readBytes(dataFolder, file.hash);
    if (!bytes) throw new Error("The crest is not there");
    return bytes.toString("base64");
  }).catch(() => undefined);
  return base64 === undefined ? undefined : { mediaType: file.mediaType as Crest["mediaType"], base64 };
}

/** By what it holds, so a new crest is read at once; a thousand agendas of one event read theirs once. */
const keepCrest = keepBytes<string>(4 * 1024 * 1024, (base64) => base64.length);
