import { endingOf } from "./file-name";

/** The kinds of files a host may hand out; all are downloads, none is ever opened in a page. */
const kinds: { ending: string; mediaType: string; begins: string }[] = [
  { ending: ".pdf", mediaType: "application/pdf", begins: "%PDF-" },
  { ending: ".png", mediaType: "image/png", begins: "\x89PNG\r\n\x1a\n" },
  { ending: ".jpg", mediaType: "image/jpeg", begins: "\xff\xd8\xff" },
  { ending: ".jpeg", mediaType: "image/jpeg", begins: "\xff\xd8\xff" },
  { ending: ".webp", mediaType: "image/webp", begins: "RIFF" },
  { ending: ".docx", mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document", begins: "PK\x03\x04" },
  { ending: ".xlsx", mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", begins: "PK\x03\x04" },
  { ending: ".pptx", mediaType: "application/vnd.openxmlformats-officedocument.presentationml.presentation", begins: "PK\x03\x04" },
  { ending: ".odt", mediaType: "application/vnd.oasis.opendocument.text", begins: "PK\x03\x04" },
  { ending: ".zip", mediaType: "application/zip", begins: "PK\x03\x04" },
];

export const fileEndings = kinds.map(({ ending }) => ending);

/** The media type where ending and first bytes agree; undefined for everything else, whatever its name claims. */
export function mediaTypeOf(name: string, bytes: Uint8Array): string | undefined {
  const kind = kinds.find(({ ending }) => ending === endingOf(name));
  return kind && beginsWith(bytes, kind.begins) && (kind.begins !== "RIFF" || isWebp(bytes)) ? kind.mediaType : undefined;
}

/** What the bytes of a picture say they are, whatever their name. */
export function pictureKindOf(bytes: Uint8Array): "jpeg" | "png" | "webp" | undefined {
  if (beginsWith(bytes, "\xff\xd8\xff")) return "jpeg";
  if (beginsWith(bytes, "\x89PNG\r\n\x1a\n")) return "png";
  return beginsWith(bytes, "RIFF") && isWebp(bytes) ? "webp" : undefined;
}

const isWebp = (bytes: Uint8Array) => beginsWith(bytes.subarray(8), "WEBP");

const beginsWith = (bytes: Uint8Array, text: string) => [...text].every((sign, index) => bytes[index] === sign.charCodeAt(0));
