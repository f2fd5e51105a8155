import type { LocalDate } from "~/time/local-date";

export const replies = ["accepted", "regretted"] as const;
export type Reply = (typeof replies)[number];

/** How a reply came: by the reply page, or entered by the team. */
export const replyWays = ["link", "paper", "telephone", "mail"] as const;
export type ReplyWay = (typeof replyWays)[number];

/** Who says yes to a member, in this order: nobody, the host, the focal point, or the focal point and then the host. */
export const memberApprovals = ["nobody", "host", "focal-point", "both"] as const;
export type MemberApproval = (typeof memberApprovals)[number];

export const delegationRoles = ["head", "alternate", "delegate", "adviser", "observer", "interpreter", "security"] as const;
export type DelegationRole = (typeof delegationRoles)[number];

/** The party of one jurisdiction or organisation at one event. */
export type Delegation = {
  id: string;
  hostId: string;
  eventId: string;
  jurisdictionCode: string | null;
  organisationId: string | null;
  parentId: string | null;
  /** As this event prints it in place of its names and order; empty: as they have it. */
  printedName: string;
  /** What the alphabet puts it in order by; empty: the printed name, or as names and order have it. */
  printedSortAs: string;
  printedNameBy: string | null;
  printedNameAt: string | null;
  position: number;
  headRank: number | null;
  /** Null: as the event has it. */
  approval: MemberApproval | null;
  invitationNumber: number | null;
  invitedAt: string | null;
  lastContactAt: string | null;
  reply: Reply | null;
  replyWay: ReplyWay | null;
  replyNote: string;
  repliedAt: string | null;
  /** How many they said will come. */
  coming: number | null;
  /** Their own deadlines where the event's were extended. */
  extended: Partial<Deadlines>;
  letterReceivedOn: LocalDate | null;
  letterReference: string;
  letterVerifiedBy: string | null;
  letterVerifiedAt: string | null;
  /** The host's officer who looks after them. */
  liaison: string;
  remarks: string;
  revision: number;
};

/** The last day of each; null: none. */
export type Deadlines = { replyBy: LocalDate | null; nominateBy: LocalDate | null; detailsBy: LocalDate | null };

/** What the event has set for all its delegations. */
export type DelegationRules = Deadlines & { approval: MemberApproval; uncountedRoles: DelegationRole[] };

export const deadlinesOf = (rules: Deadlines, { extended }: Pick<Delegation, "extended">): Deadlines => ({
  replyBy: extended.replyBy ?? rules.replyBy,
  nominateBy: extended.nominateBy ?? rules.nominateBy,
  detailsBy: extended.detailsBy ?? rules.detailsBy,
});

export type EarlyDeadline = "members-before-reply" | "details-too-early";

/** The first deadline that comes before the one it follows: members are named after the reply, and details follow when they are. */
export function earlyDeadline({ replyBy, nominateBy, detailsBy }: Deadlines): EarlyDeadline | undefined {
  if (replyBy && nominateBy && nominateBy < replyBy) return "members-before-reply";
  const before = nominateBy ?? replyBy;
  return before && detailsBy && detailsBy < before ? "details-too-early" : undefined;
}

export const approvalOf = (rules: Pick<DelegationRules, "approval">, { approval }: Pick<Delegation, "approval">): MemberApproval =>
  approval ?? rules.approval;

/** A delegation as it stands in lists: under the name this event prints. */
export type NamedDelegation = Delegation & {
  name: string;
  /** For a narrow column. */
  shortName: string;
  /** "Swedish"; empty where it would not be right. */
  adjective: string;
  /** The code of the flag that stands beside it; null: none. */
  flag: string | null;
  /** What the alphabet puts it in order by. */
  sortAs: string;
};

/** Within an English sentence: "the Swedish delegation"; "the delegation of Sweden" where the list has no English adjective. */
export const partyPhrase = ({ name, adjective }: Pick<NamedDelegation, "name" | "adjective">, language: string): string =>
  adjective && language === "en" ? `the ${adjective} delegation` : `the delegation of ${name}`;

/** Where a delegation stands with its members; counts, never names. */
export type MemberCounts = {
  named: number;
  complete: number;
  withFocalPoint: number;
  withHost: number;
  confirmed: number;
  hasHead: boolean;
};

export const noMembers: MemberCounts = { named: 0, complete: 0, withFocalPoint: 0, withHost: 0, confirmed: 0, hasHead: false };

export const missingThings = ["reply", "focal-point", "members", "head", "details", "approval", "letter"] as const;
export type Missing = (typeof missingThings)[number];

type Standing = Pick<Delegation, "reply" | "letterReceivedOn" | "coming"> & {
  places: number | null;
  counts: MemberCounts;
  hasFocalPoint: boolean;
  asksLetter: boolean;
};

/** How many members are expected: as many as said, never more than there are places. Null: nobody knows. */
export const expectedOf = ({ coming, places }: Pick<Standing, "coming" | "places">): number | null =>
  coming === null ? places : places === null ? coming : Math.min(coming, places);

/** What a delegation still owes; nothing where it regretted. */
export function missingOf(delegation: Standing): Missing[] {
  const { reply, counts, hasFocalPoint, letterReceivedOn, asksLetter } = delegation;
  if (reply === "regretted") return [];
  const expected = expectedOf(delegation);
  const owes: [Missing, boolean][] = [
    ["reply", reply === null],
    ["focal-point", !hasFocalPoint],
    ["members", reply === "accepted" && counts.named < (expected ?? 1)],
    ["head", counts.named > 0 && !counts.hasHead],
    ["details", counts.complete < counts.named],
    ["approval", counts.withFocalPoint > 0],
    ["letter", asksLetter && reply === "accepted" && letterReceivedOn === null],
  ];
  return owes.flatMap(([thing, owed]) => (owed ? [thing] : []));
}
