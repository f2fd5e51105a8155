import { type Instant, plusDays } from "~/time/instant";

export type Invitation = {
  id: string;
  personId: string;
  categoryId: string | null;
  invitedAt: string;
  remindedAt: string | null;
  withdrawnAt: string | null;
  /** When the person said that they cannot come; they may have registered since. */
  regrettedAt: string | null;
  /** Whoever registers by it has the place at once. */
  skipsApproval: boolean;
  /** While the event was a draft, so that the letter reached the team alone: nobody is invited yet. */
  rehearsed: boolean;
};

/** What became of it, as the team reads it. */
export type InvitationState = "answered" | "withdrawn" | "regretted" | "no-answer" | "rehearsed";

export const stateOfInvitation = ({ withdrawnAt, regrettedAt, answeredAt, rehearsed }: Standing): InvitationState =>
  answeredAt ? "answered" : withdrawnAt ? "withdrawn" : rehearsed ? "rehearsed" : regrettedAt ? "regretted" : "no-answer";

type Standing = Pick<Invitation, "withdrawnAt" | "regrettedAt" | "rehearsed"> & { answeredAt: string | null };

/** Somebody has been written to, and the letter is good. */
export const isStanding = ({ withdrawnAt, rehearsed }: Pick<Invitation, "withdrawnAt" | "rehearsed">): boolean =>
  !withdrawnAt && !rehearsed;

/** The person has said no, and the host has not withdrawn it since. */
export const isRegretted = (invitation: Pick<Invitation, "withdrawnAt" | "regrettedAt"> | undefined): boolean =>
  invitation !== undefined && !invitation.withdrawnAt && invitation.regrettedAt !== null;

/** Who has registered gives that place back instead. */
export const mayRegret = ({ withdrawnAt, regrettedAt }: Invitation, registration: object | undefined): boolean =>
  !withdrawnAt && !regrettedAt && !registration;

/** Nobody hears of it twice in a day, however many of the team press the button. */
export const mayRemind = (
  { invitedAt, remindedAt, ...rest }: Pick<Invitation, "invitedAt" | "remindedAt"> & Standing,
  now: Instant,
): boolean => stateOfInvitation(rest) === "no-answer" && plusDays((remindedAt ?? invitedAt) as Instant, 1) <= now;

export const invitationTabs = ["rehearsed", "no-answer", "answered", "regretted", "withdrawn"] as const satisfies InvitationState[];

export const invitationTabNames: Record<InvitationState, string> = {
  rehearsed: "Not written to yet",
  "no-answer": "No answer yet",
  answered: "Answered",
  regretted: "Cannot come",
  withdrawn: "Withdrawn",
};

export const readInvitationTab = (query: URLSearchParams, event: { state: string }): InvitationState =>
  invitationTabs.find((tab) => tab === query.get("tab")) ?? (event.state === "draft" ? "rehearsed" : "no-answer");
