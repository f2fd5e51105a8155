import { door } from "~/http/door.server";
import { requireOrganiser } from "~/http/doors.server";
import { findTemplateEvent } from "~/programme/interchange/find-template.server";
import { tableKindOf } from "~/programme/interchange/table-columns";
import { templateSheets } from "~/programme/interchange/table-template";
import { writeWorkbook } from "~/programme/interchange/write-workbook.server";

export const loader = door(requireOrganiser("edit-event"), async ({ event, reads, url }) => {
  const of = tableKindOf(url.searchParams.get("of"));
  return new Response(writeWorkbook(templateSheets(of, await findTemplateEvent(reads, event))), {
    headers: {
      "Content-Type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "Content-Disposition": `attachment; filename="${of}.xlsx"`,
    },
  });
});
