import { redirectTo } from "~/http/answers.server";
import { door, formDoor } from "~/http/door.server";
import { requireOrganiser } from "~/http/doors.server";
import { streamed } from "~/http/streamed.server";
import { paths } from "~/paths";
import { streamWorkbook } from "~/programme/interchange/stream-workbook.server";
import { exportedPeople, exportedWidths, noteExport } from "~/registration/people-list/export-people.server";
import { readPeopleFilter, tabNames } from "~/registration/people-list/people-list";

export const loader = door(requireOrganiser("edit-people"), ({ event }) => {
  throw redirectTo(paths.people(event.address));
});

export const action = formDoor(requireOrganiser("edit-people"), async ({ event, organiser, url, reads, write, now }) => {
  const filter = readPeopleFilter(url.searchParams, "confirmed");
  await write((tx) => noteExport(tx, organiser, event, filter, now));
  const rows = exportedPeople(reads, organiser, event, filter);
  return new Response(streamed(streamWorkbook({ name: tabNames[filter.tab], widths: exportedWidths, rows })), {
    headers: {
      "Content-Type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "Content-Disposition": `attachment; filename="${event.address}-${filter.tab}.xlsx"`,
    },
  });
});
