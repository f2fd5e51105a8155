import { redirectTo } from "~/http/answers.server";
import { door, formDoor } from "~/http/door.server";
import { requireOrganiser } from "~/http/doors.server";
import { paths } from "~/paths";
import { exportDelegations } from "~/registration/members/export-delegations.server";

/** As with the list of people: to take it away is written down, so it goes by POST alone. */
export const loader = door(requireOrganiser("edit-people"), ({ event }) => {
  throw redirectTo(paths.delegations(event.address));
});

export const action = formDoor(requireOrganiser("edit-people"), async ({ event, organiser, write, now }) => {
  const file = await write((tx) => exportDelegations(tx, organiser, event, "xlsx", now));
  const name = `${event.address}-delegations.xlsx`;
  return new Response(file, {
    headers: {
      "Content-Type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "Content-Disposition": `attachment; filename="${name}"`,
    },
  });
});
