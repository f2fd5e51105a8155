import { no, type Outcome, yes } from "db/outcome";
import { keepBytes } from "./file-store.server";
import { type PictureRefusal, preparePicture } from "./prepare-picture.server";
import type { KeptBytes } from "./store-file.server";

/** Draws an uploaded crest anew as PNG, a transparent ground kept, and keeps its bytes. */
export async function drawCrest(dataFolder: string, upload: Uint8Array): Promise<Outcome<KeptBytes, PictureRefusal>> {
  const drawn = await preparePicture(upload, { width: 640, height: 640, fit: "inside", as: "png" });
  if (!drawn.ok) return no(drawn.why);
  const { bytes, mediaType } = drawn.value;
  return yes({ hash: await keepBytes(dataFolder, bytes), bytes: bytes.length, mediaType, name: "crest.png" });
}
