import type { Outcome } from "db/outcome";
import { no, yes } from "db/outcome";
import { keepBytes } from "~/files/file-store.server";
import { type PictureRefusal, preparePicture } from "~/files/prepare-picture.server";
import type { KeptBytes } from "~/files/store-file.server";
import { photoSize } from "./speaker";

export type PhotoRefusal = PictureRefusal | "none-chosen";

/** Draws an uploaded picture anew, upright and without what a camera wrote behind it, and keeps the bytes. Before the deed that records them. */
export async function keepPhoto(dataFolder: string, upload: Blob | undefined): Promise<Outcome<KeptBytes, PhotoRefusal>> {
  if (!upload || upload.size === 0) return no("none-chosen");
  const picture = await preparePicture(new Uint8Array(await upload.arrayBuffer()), photoSize);
  if (!picture.ok) return picture;
  const { bytes, mediaType } = picture.value;
  return yes({ hash: await keepBytes(dataFolder, bytes), bytes: bytes.length, mediaType, name: "photo.jpg" });
}
