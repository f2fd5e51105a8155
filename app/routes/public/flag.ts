import { flagPicture } from "~/delegations/names/flag-pictures.server";
import { notFound } from "~/http/answers.server";
import { door } from "~/http/door.server";
import { requireNobody } from "~/http/doors.server";

/** The flag of a jurisdiction. Whether a list shows it is the list's business. */
export const loader = door(requireNobody, ({ params }) => {
  const picture = flagPicture(params.code?.toUpperCase() ?? "");
  if (!picture) throw notFound();
  return new Response(picture, {
    headers: {
      "Content-Type": "image/svg+xml",
      "Content-Security-Policy": "default-src 'none'; sandbox",
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "public, max-age=604800",
    },
  });
});
