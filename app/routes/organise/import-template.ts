import { door } from "~/http/door.server";
import { requireOrganiser } from "~/http/doors.server";
import { findTemplateEvent } from "~/programme/interchange/find-template.server";
import { tableKindOf } from "~/programme/interchange/table-columns";
import { templateRows } from "~/programme/interchange/table-template";
import { toCsv } from "~/registration/csv";

export const loader = door(requireOrganiser("edit-event"), async ({ event, reads, url }) => {
  const of = tableKindOf(url.searchParams.get("of"));
  return new Response(toCsv(templateRows(of, await findTemplateEvent(reads, event))), {
    headers: { "Content-Type": "text/csv; charset=utf-8", "Content-Disposition": `attachment; filename="${of}.csv"` },
  });
});
