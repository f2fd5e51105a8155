import type { Reads } from "db/database.server";
import { findAccountNames } from "~/accounts/accounts-queries.server";
import { findHistoryOfSubject } from "~/audit/audit-queries.server";
import type { NamedDelegation } from "~/delegations/invited/delegation";
import { delegationWords } from "~/delegations/invited/delegation-words";
import { findInOrder } from "~/delegations/invited/find-in-order.server";
import { findFocalPointsOf } from "~/delegations/invited/focal-points-queries.server";
import { nameDelegation } from "~/delegations/invited/name-delegations.server";
import { type Event, sendersHeading } from "~/events/event";
import { paths } from "~/paths";
import { tellHistory } from "~/people/tell-history.server";
import { plainDate } from "~/time/display";
import type { Instant } from "~/time/instant";
import { dateAt } from "~/time/time-zone";
import { tellWhoNamed } from "../names-check/names-check.server";
import { stateNames } from "../registration";
import { findStanding } from "./delegation-standing.server";
import { toneOf } from "./member";
import { findMembersOf } from "./members-queries.server";
import { atOdds, missingLines } from "./missing-sentences";
import { namedOf } from "./shown-delegation";

/** Everything the team knows of one delegation, ready to print. */
export async function findDelegationPage(reads: Reads, event: Event, delegation: NamedDelegation, now: Instant) {
  const [standing, members, focalPoints, others, lines] = await Promise.all([
    findStanding(reads, event, delegation),
    findMembersOf(reads, event, delegation.id),
    findFocalPointsOf(reads, event, delegation.id),
    findInOrder(reads, event),
    findHistoryOfSubject(reads, event, delegation.id),
  ]);
  const { roles } = delegationWords("en");
  const on = (at: string | null) => (at ? plainDate(dateAt(at as Instant, event.timeZone), "en") : "");
  const contact = (kind: "first" | "backup") => focalPoints.find((each) => each.kind === kind);
  const [first, backup] = [contact("first"), contact("backup")];
  const verifier = delegation.letterVerifiedBy;
  const verifiedBy = verifier ? ((await findAccountNames(reads, [verifier])).get(verifier) ?? "somebody of the team") : "";
  const verifiedOn = on(delegation.letterVerifiedAt);
  return {
    address: event.address,
    id: delegation.id,
    name: delegation.name,
    flag: delegation.flag,
    heading: sendersHeading(event),
    reply: delegation.reply,
    coming: delegation.coming,
    replied: delegation.repliedAt ? { on: on(delegation.repliedAt), way: delegation.replyWay, note: delegation.replyNote } : null,
    invited: delegation.invitedAt ? { on: on(delegation.invitedAt), number: delegation.invitationNumber } : null,
    named: namedOf(standing),
    nameSet: (await tellWhoNamed(reads, event, [delegation]))[0]!,
    listedName: (await nameDelegation(reads, event, { ...delegation, printedName: "" })).name,
    isRenamed: delegation.printedName !== "" || delegation.printedSortAs !== "",
    letter: paths.delegationInvitation(event.address, delegation.id),
    lastContact: on(delegation.lastContactAt),
    missing: missingLines(standing, event, now),
    atOdds: atOdds(delegation, standing, "en"),
    nominated: {
      on: delegation.letterReceivedOn ? plainDate(delegation.letterReceivedOn, "en") : "",
      reference: delegation.letterReference,
      verified: verifiedBy && `verified by ${verifiedBy}${verifiedOn && ` on ${verifiedOn}`}`,
    },
    focalPoint: first && { name: first.name, mailAddress: first.mailAddress },
    others: others.filter(({ id }) => id !== delegation.id).map(({ id, name }) => ({ value: id, label: name })),
    under: others.find(({ id }) => id === delegation.parentId)?.name ?? "",
    below: others
      .filter(({ parentId }) => parentId === delegation.id)
      .map(({ id, name }) => ({ href: paths.delegation(event.address, id), name })),
    members: members.map((member) => ({
      id: member.registrationId,
      href: paths.registration(event.address, member.registrationId),
      name: member.name,
      lead: [member.rankOrTitle, member.jobTitle].filter(Boolean).join(", "),
      role: roles[member.role],
      state: stateNames[member.state],
      tone: toneOf(member.state),
      waits: member.state === "awaiting-focal-point",
    })),
    filled: {
      revision: String(delegation.revision),
      replyWay: "paper",
      places: standing.places === null ? "" : String(standing.places),
      focalName: first?.name ?? "",
      focalMail: first?.mailAddress ?? "",
      backupName: backup?.name ?? "",
      backupMail: backup?.mailAddress ?? "",
      liaison: delegation.liaison,
      letterReceivedOn: delegation.letterReceivedOn ?? "",
      letterReference: delegation.letterReference,
      verified: delegation.letterVerifiedBy ? "on" : "",
      printedName: delegation.printedName,
      printedSortAs: delegation.printedSortAs,
      parent: delegation.parentId ?? "",
      headRank: delegation.headRank === null ? "" : String(delegation.headRank),
      approval: delegation.approval ?? "",
      replyBy: delegation.extended.replyBy ?? "",
      nominateBy: delegation.extended.nominateBy ?? "",
      detailsBy: delegation.extended.detailsBy ?? "",
      remarks: delegation.remarks,
    },
    history: await tellHistory(reads, event.hostId, lines, event.timeZone),
  };
}

export type DelegationPage = Awaited<ReturnType<typeof findDelegationPage>>;
