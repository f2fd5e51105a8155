import { paths } from "~/paths";
import { byLink, personal, type Row } from "./policy-rules";

/** The rows of all that lies behind a personal link. */
export const linksPolicy: Record<string, Row> = {
  "routes/me/agenda": personal((p) => paths.me(p.me, p.event)),
  "routes/me/agenda-paper": personal((p) => paths.myAgendaPaper(p.me, p.event)),
  "routes/me/agenda-calendar": personal((p) => paths.myAgendaCalendar(p.me, p.event)),
  "routes/me/details": personal((p) => paths.myDetails(p.me, p.event), { send: byLink }),
  // The first empty form withdraws, the next ones find nothing left to withdraw.
  "routes/me/withdraw": personal((p) => paths.myWithdrawal(p.me, p.event), { send: byLink, sends: [303, 422] }),
  "routes/me/colleague": personal((p) => paths.myColleague(p.me, p.event), { send: byLink }),
  "routes/me/own-data": personal((p) => paths.myData(p.me, p.event)),
  "routes/me/own-data-archive": personal((p) => paths.myDataArchive(p.me, p.event), { opens: 303, send: byLink, sends: 200 }),
  "routes/me/code": personal((p) => paths.myCode(p.me, p.event, paths.me(p.me, p.event)), { send: byLink }),
  "routes/me/delegation": personal((p) => paths.myDelegation(p.me, p.event), { send: byLink }),
  "routes/me/invitation-letter": personal((p) => paths.myInvitation(p.me, p.event, p.delegation)),
  "routes/me/delegation-reply": personal((p) => paths.delegationReply(p.me, p.event, p.delegation), { send: byLink }),
  "routes/me/name-member": personal((p) => paths.nameMember(p.me, p.event, p.delegation), { send: byLink }),
  "routes/me/paste-members": personal((p) => paths.pasteMembers(p.me, p.event, p.delegation), { send: byLink }),
  "routes/me/member-answers": personal((p) => paths.memberAnswers(p.me, p.event, p.delegation), { send: byLink }),
  "routes/me/hand-over": personal((p) => paths.handOver(p.me, p.event, p.delegation), { send: byLink }),
  // Who answers for the delegation still is led there.
  "routes/me/handed-over": personal((p) => paths.handedOver(p.me, p.event, p.delegation), { opens: 303 }),
  "routes/me/member": personal((p, thing) => paths.myMember(p.me, p.event, p.delegation, thing.member), { send: byLink }),
  "routes/me/member-agenda": personal((p, thing) => paths.memberAgenda(p.me, p.event, p.delegation, thing.member)),
  "routes/me/participants": personal((p) => paths.myParticipants(p.me, p.event)),
  "routes/me/register": personal((p) => paths.myRegistration(p.me, p.event), { send: byLink }),
  "routes/me/sessions": personal((p) => paths.mySessions(p.me, p.event), { send: byLink }),
  "routes/me/offer": personal((p) => paths.myOffer(p.me, p.event), { send: byLink }),
  "routes/me/speaking": personal((p) => paths.mySpeaking(p.speakersMe, p.event)),
  "routes/me/page": personal((p) => paths.myPage(p.speakersMe, p.event), { send: byLink }),
  "routes/me/availability": personal((p) => paths.myAvailability(p.speakersMe, p.event), { send: byLink }),
  "routes/me/photo": personal((p) => paths.myPhoto(p.speakersMe, p.event), { send: byLink }),
};
