import { answerPaper } from "~/agenda/answers/paper-answer.server";
import { findSampleInvitation } from "~/delegations/letter/find-invitation.server";
import { door } from "~/http/door.server";
import { requireOrganiser } from "~/http/doors.server";

/** What was saved of the letter, on paper. */
export const loader = door(requireOrganiser("edit-event"), async ({ event, reads, request, house, now }) => {
  const desk = { dataFolder: house.configuration.dataFolder, now };
  const document = await findSampleInvitation(reads, event, "Name of the delegation", desk);
  return answerPaper(request, house.paper, { document, changedAt: now, personal: true, unkept: true, fileName: "invitation" });
});
