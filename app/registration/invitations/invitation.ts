import { type Instant, plusDays } from "~/time/instant";

export type Invitation = {
  id: string;
  personId: string;
  categoryId: string | null;
  invitedAt: string;
  remindedAt: string | null;
  withdrawnAt: string | null;
  /** Whoever registers by it has the place at once. */
  skipsApproval: boolean;
};

/** What became of it, as the team reads it. */
export type InvitationState = "answered" | "withdrawn" | "no-answer";

export const stateOfInvitation = ({
  withdrawnAt,
  answeredAt,
}: {
  withdrawnAt: string | null;
  answeredAt: string | null;
}): InvitationState => (answeredAt ? "answered" : withdrawnAt ? "withdrawn" : "no-answer");

/** Nobody hears of it twice in a day, however many of the team press the button. */
export const mayRemind = (
  { invitedAt, remindedAt, ...rest }: Pick<Invitation, "invitedAt" | "remindedAt" | "withdrawnAt"> & { answeredAt: string | null },
  now: Instant,
): boolean => stateOfInvitation(rest) === "no-answer" && plusDays((remindedAt ?? invitedAt) as Instant, 1) <= now;

export const invitationTabs = ["no-answer", "answered", "withdrawn"] as const satisfies InvitationState[];

export const invitationTabNames: Record<InvitationState, string> = {
  "no-answer": "No answer yet",
  answered: "Answered",
  withdrawn: "Withdrawn",
};

export const readInvitationTab = (query: URLSearchParams): InvitationState =>
  invitationTabs.find((tab) => tab === query.get("tab")) ?? "no-answer";
