import { answerPaper } from "~/agenda/answers/paper-answer.server";
import { findDelegation } from "~/delegations/invited/delegations-queries.server";
import { nameDelegation } from "~/delegations/invited/name-delegations.server";
import { findInvitation } from "~/delegations/letter/find-invitation.server";
import { notFound } from "~/http/answers.server";
import { door } from "~/http/door.server";
import { requireOrganiser } from "~/http/doors.server";

/** The letter as it goes out, but without the code of the reply page: that opens the page of whoever answers. */
export const loader = door(requireOrganiser("view"), async ({ event, params, reads, request, house, now }) => {
  const found = await findDelegation(reads, event, params.delegation ?? "");
  if (!found) throw notFound();
  const delegation = await nameDelegation(reads, event, found);
  const document = await findInvitation(reads, event, delegation, { dataFolder: house.configuration.dataFolder, now });
  const fileName = [document.shortTitle, "invitation", delegation.name].join(" ");
  return answerPaper(request, house.paper, { document, changedAt: now, personal: true, unkept: true, fileName });
});
