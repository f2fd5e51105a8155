import { redirectTo } from "~/http/answers.server";
import { door, formDoor } from "~/http/door.server";
import { requireOrganiser } from "~/http/doors.server";
import { streamed } from "~/http/streamed.server";
import { paths } from "~/paths";
import { streamCsv } from "~/registration/csv";
import { exportedPeople, noteExport } from "~/registration/people-list/export-people.server";
import { readPeopleFilter } from "~/registration/people-list/people-list";

/** To take a list away is written down, and reading writes nothing: so it goes by POST alone. */
export const loader = door(requireOrganiser("edit-people"), ({ event }) => {
  throw redirectTo(paths.people(event.address));
});

export const action = formDoor(requireOrganiser("edit-people"), async ({ event, organiser, url, reads, write, now }) => {
  const filter = readPeopleFilter(url.searchParams, "confirmed");
  await write((tx) => noteExport(tx, organiser, event, filter, now));
  return new Response(streamed(streamCsv(exportedPeople(reads, organiser, event, filter))), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${event.address}-${filter.tab}.csv"`,
    },
  });
});
