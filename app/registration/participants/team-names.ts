import type { Edition, IssuedList, Showing, Shown } from "./participant-list";
import { participantWords } from "./participant-words";

/** The team's words for how somebody is printed. */
export const shownNames: Record<Shown, string> = { named: "Named", title: "Title only", counted: "Counted only", absent: "Absent" };

export const becauseNames: Record<Showing["because"]["public"], string> = {
  official: "the event is official",
  consent: "their own choice",
  team: "chosen by the team",
};

export const editionTabs: Record<Edition, string> = { host: "For the host", delegations: "For the delegations", public: "In public" };

export const listName = (list: Pick<IssuedList, "kind" | "number">) => participantWords("en").list(list);

export const issueRefusals = {
  empty: "Nobody has a confirmed place yet: there is no list to issue.",
  "final-issued": "The final list is out. Only another final list can follow it.",
  "no-head": "The final list needs a head in every delegation. Say who is the head of",
  "nobody-ticked": "Tick the people first.",
  "nothing-chosen": "Choose how those ticked are shown.",
  "no-such-person": "Somebody ticked is no longer there. Nothing was changed; open the page again.",
} as const;
