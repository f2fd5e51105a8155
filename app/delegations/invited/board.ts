import type { Delegation, Missing } from "./delegation";

export const boardTabs = ["all", "not-invited", "missing", "accepted", "regretted"] as const;
export type BoardTab = (typeof boardTabs)[number];

export const boardTabNames: Record<BoardTab, string> = {
  all: "All",
  "not-invited": "Not invited yet",
  missing: "Something is missing",
  accepted: "Accepted",
  regretted: "Regretted",
};

export const readBoardTab = (value: string | null): BoardTab => boardTabs.find((tab) => tab === value) ?? "all";

/** What is missing of those nobody has invited yet is no fault of theirs. */
export function isInTab(
  tab: BoardTab,
  { invitedAt, reply }: Pick<Delegation, "invitedAt" | "reply">,
  missing: readonly Missing[],
): boolean {
  if (tab === "not-invited") return invitedAt === null && reply === null;
  if (tab === "missing") return missing.length > 0 && (invitedAt !== null || reply !== null);
  return tab === "all" || reply === tab;
}

/** The same in few words, for a cell. */
export const missingNames: Record<Missing, string> = {
  reply: "reply",
  "focal-point": "focal point",
  members: "members",
  head: "head",
  details: "details",
  approval: "approval",
  letter: "letter",
};
