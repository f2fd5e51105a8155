import { answerPaper } from "~/agenda/answers/paper-answer.server";
import { findInvitation } from "~/delegations/letter/find-invitation.server";
import { letterWords } from "~/delegations/letter/letter-words";
import { notFound } from "~/http/answers.server";
import { door } from "~/http/door.server";
import { requireFocalPointPage } from "~/http/focal-point-page.server";
import { paths } from "~/paths";

/** Once the invitation has gone out. */
export const loader = door(requireFocalPointPage, async ({ focalPoint, event, person, language, reads, request, house, now }) => {
  const { delegation } = focalPoint;
  if (delegation.invitationNumber === null) throw notFound();
  const { baseUrl, dataFolder } = house.configuration;
  const replyUrl = baseUrl + paths.delegationReply(person.link, event.address, delegation.id);
  const document = await findInvitation(reads, event, delegation, { dataFolder, now }, { person, replyUrl });
  const fileName = [document.shortTitle, letterWords(language).fileName].join(" ");
  return answerPaper(request, house.paper, { document, changedAt: now, personal: true, unkept: true, fileName });
});
