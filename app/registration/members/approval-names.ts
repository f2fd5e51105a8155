import type { MemberApproval } from "~/delegations/invited/delegation";

export const approvalNames: Record<MemberApproval, string> = {
  nobody: "Nobody, once details are complete",
  host: "The host",
  "focal-point": "The focal point",
  both: "The focal point, then the host",
};
