import { agendaPaper } from "~/agenda/agenda-paper";
import { agendaWords } from "~/agenda/agenda-words";
import { answerPaper } from "~/agenda/answers/paper-answer.server";
import { findAgenda } from "~/agenda/find-agendas.server";
import { findPaperDress, forWhom } from "~/agenda/paper-dress.server";
import { notFound } from "~/http/answers.server";
import { door } from "~/http/door.server";
import { requireFocalPointPage } from "~/http/focal-point-page.server";
import { requireKnownDevice } from "~/http/require-known-device.server";
import { isKnownOtherwise } from "~/registration/members/known-otherwise-queries.server";
import { findMembersOf } from "~/registration/members/members-queries.server";

/** A member's agenda as they have it themselves, for their focal point to hand over. */
export const loader = door(requireFocalPointPage, async (visitor) => {
  const { focalPoint, event, params, reads, request, house } = visitor;
  const member = (await findMembersOf(reads, event, focalPoint.delegation.id)).find(
    ({ registrationId }) => registrationId === params.member,
  );
  if (!member) throw notFound();
  await requireKnownDevice(visitor);
  if (await isKnownOtherwise(reads, { id: member.registrationId, personId: member.personId })) throw notFound();
  const { agenda, participation, changedAt } = await findAgenda(reads, { id: member.personId }, event);
  if (!agenda?.version || !participation) throw notFound();
  const dress = await findPaperDress(reads, house.configuration, event, agenda.language);
  return answerPaper(request, house.paper, {
    document: agendaPaper(agenda, { ...dress, forWhom: forWhom(event, participation, participation.organisation) }),
    changedAt,
    personal: true,
    fileName: [agenda.event.shortTitle, agendaWords(agenda.language).yourAgenda, participation.name].join(" "),
  });
});
