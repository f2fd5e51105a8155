import type { DelegationRole, MemberApproval } from "~/delegations/invited/delegation";
import type { TagTone } from "~/ui/tag";
import type { RegistrationState } from "../registration";
import type { NextState } from "../waiting/waiting";

/** One of a delegation's people, in its own order: as this event prints them. */
export type Member = {
  registrationId: string;
  delegationId: string;
  personId: string;
  role: DelegationRole;
  position: number;
  name: string;
  rankOrTitle: string;
  jobTitle: string;
  state: RegistrationState;
  revision: number;
};

export const roleNames: Record<DelegationRole, string> = {
  head: "Head",
  alternate: "Alternate",
  delegate: "Delegate",
  adviser: "Adviser",
  observer: "Observer",
  interpreter: "Interpreter",
  security: "Security",
};

/** Where a member stands once their details are complete. Who is entered by the focal point has the focal point's yes. */
export function stateAfterDetails(approval: MemberApproval, completedBy: "member" | "focal-point" | "host"): NextState {
  if (completedBy === "host") return "confirmed";
  if (completedBy === "member" && (approval === "focal-point" || approval === "both")) return "awaiting-focal-point";
  return stateAfterFocalPoint(approval);
}

/** Where a member stands who is named: asked for their details, unless all that is needed is known. */
export const stateAfterNaming = (
  { complete }: { complete: boolean },
  approval: MemberApproval,
  namedBy: "focal-point" | "host",
): NextState => (complete ? stateAfterDetails(approval, namedBy) : "nominated");

/** Where a member stands once the focal point has said yes. */
export const stateAfterFocalPoint = (approval: MemberApproval): NextState =>
  approval === "host" || approval === "both" ? "awaiting-host" : "confirmed";

/** Whether a change of the printed name or position of one who is confirmed asks for a yes again, and whose. */
export function stateAfterChange(approval: MemberApproval, changedBy: "member" | "focal-point" | "host"): RegistrationState {
  return changedBy === "host" ? "confirmed" : stateAfterDetails(approval, changedBy);
}

/** Whether another name or position would cost a member the yes that was given. */
export const wouldAskAnew = (
  state: RegistrationState,
  approval: MemberApproval | undefined,
  changedBy: "member" | "focal-point",
): boolean => state === "confirmed" && approval !== undefined && stateAfterChange(approval, changedBy) !== "confirmed";

/** How a state looks in a list. */
export const toneOf = (state: RegistrationState): TagTone =>
  state === "confirmed" ? "ok" : state === "nominated" || state === "awaiting-focal-point" ? "warn" : "neutral";
