import type { GroupRefusal } from "./change-groups.server";

/** The team's sentences for what is refused about groups. */
export const groupRefusals: Record<GroupRefusal, string> = {
  gone: "A colleague has removed this group meanwhile.",
  "name-taken": "There is a group of this name already.",
  nobody: "Nobody was found to be added.",
};

/** `added`: how many came into the group. */
export const groupAdded = (added: number) =>
  added > 1 ? `${added} people are added.` : added === 1 ? "1 person is added." : "They are in this group already: nobody was added.";
