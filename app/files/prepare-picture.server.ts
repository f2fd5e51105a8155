import { no, type Outcome, yes } from "db/outcome";
import type Sharp from "sharp";
import { pictureKindOf } from "./file-kind";

export type PictureRefusal = "not-a-picture" | "too-many-pixels" | "unreadable";

export type Picture = { bytes: Buffer; mediaType: "image/png" | "image/jpeg" };

type Wanted = {
  /** In pixels. */
  width: number;
  height: number;
  /** `cover` fills the frame and cuts what is over; `inside` keeps all of it and never enlarges. */
  fit?: "cover" | "inside";
  as?: "png" | "jpeg";
};

const mostPixels = 25_000_000;

/**
 * Drawn anew from the pixels alone: turned upright, without EXIF, position or anything behind the picture's end.
 * JPEG, PNG and WebP by their first bytes; of an animation the first frame.
 */
export async function preparePicture(
  bytes: Uint8Array,
  { width, height, fit = "cover", as = "jpeg" }: Wanted,
): Promise<Outcome<Picture, PictureRefusal>> {
  const kind = pictureKindOf(bytes);
  if (!kind) return no("not-a-picture");
  reader ??= openReader();
  const sharp = await reader;
  try {
    // The header alone is read first: a small file may unfold to billions of pixels.
    const { width: wide = 0, height: high = 0 } = await sharp(bytes, { limitInputPixels: false }).metadata();
    if (wide * high > mostPixels) return no("too-many-pixels");
    const drawn = sharp(bytes, { limitInputPixels: mostPixels, failOn: "error", pages: 1 })
      .autoOrient()
      .resize({ width, height, fit, withoutEnlargement: fit === "inside" })
      .toColourspace("srgb");
    const encoded = as === "png" ? drawn.png({ compressionLevel: 9 }) : drawn.flatten({ background: "#ffffff" }).jpeg({ quality: 86 });
    return yes({ bytes: await encoded.toBuffer(), mediaType: as === "png" ? "image/png" : "image/jpeg" });
  } catch {
    return no("unreadable");
  }
}

export const pictureRefusals: Record<PictureRefusal, string> = {
  "not-a-picture": "This is no JPEG, PNG or WebP picture.",
  "too-many-pixels": "This picture is too large: at most 25 million pixels, such as 5,000 by 5,000.",
  unreadable: "This picture cannot be read. It may be damaged: please save it anew and try again.",
};

/** A library of some ten megabytes in memory, opened when the first picture comes. */
let reader: Promise<typeof Sharp> | undefined;

async function openReader(): Promise<typeof Sharp> {
  const { default: sharp } = await import("sharp");
  // Whatever the first bytes say, no other reader of the library is ever run.
  sharp.block({ operation: ["VipsForeignLoad"] });
  sharp.unblock({ operation: ["VipsForeignLoadJpegBuffer", "VipsForeignLoadPngBuffer", "VipsForeignLoadWebpBuffer"] });
  return sharp;
}
