import type { MemberApproval } from "~/delegations/invited/delegation";

export const approvalNames: Record<MemberApproval, string> = {
  nobody: "Nobody: members are confirmed once their details are complete",
  host: "The host",
  "focal-point": "The focal point",
  both: "The focal point, then the host",
};
