import { isPicture } from "~/files/file";
import { contentDisposition } from "~/files/file-name";
import { readBytes } from "~/files/file-store.server";
import { notFound } from "~/http/answers.server";
import { door } from "~/http/door.server";
import { requireFile } from "~/http/find-file.server";

/** A crest, a photo or a download. Whatever the bytes are, the browser may only show a picture we drew ourselves or save them. */
export const loader = door(requireFile, async ({ file, shown, house }) => {
  const bytes = await readBytes(house.configuration.dataFolder, file.hash);
  if (!bytes) throw notFound();
  return new Response(bytes, {
    headers: {
      "Content-Type": file.mediaType,
      "Content-Length": String(bytes.length),
      "Content-Disposition": contentDisposition(shown && isPicture(file.mediaType) ? "inline" : "attachment", file.name),
      "Content-Security-Policy": "default-src 'none'; sandbox",
      "X-Content-Type-Options": "nosniff",
      // Minutes only: a photo leaves when its consent does.
      "Cache-Control": shown ? "private, max-age=300" : "private, no-store",
    },
  });
});
