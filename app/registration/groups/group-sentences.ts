import type { GroupRefusal } from "./change-groups.server";

/** The team's sentences for what is refused about groups. */
export const groupRefusals: Record<GroupRefusal, string> = {
  gone: "A colleague has removed this group meanwhile.",
  "name-taken": "There is a group of this name already.",
  nobody: "Nobody was found to be added.",
};
