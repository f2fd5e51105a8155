import { findLanguagesOfList, languageIn } from "~/delegations/names/find-names-page.server";
import { findScheme } from "~/delegations/names/names-queries.server";
import { notFound } from "~/http/answers.server";
import { door } from "~/http/door.server";
import { requireMember } from "~/http/doors.server";
import { exportNames } from "~/registration/paste-names/export-names.server";

/** Names of jurisdictions are nobody's secret: unlike lists of people this one is taken away without a line in the history. */
export const loader = door(requireMember("edit-event"), async ({ host, member, params, reads, url }) => {
  const scheme = await findScheme(reads, member, params.list ?? "");
  if (!scheme) throw notFound();
  const { code } = languageIn(await findLanguagesOfList(reads, host, scheme), url.searchParams.get("language"));
  return new Response(await exportNames(reads, scheme, code), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="names-${code}.csv"`,
    },
  });
});
