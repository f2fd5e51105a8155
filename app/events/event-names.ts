import type { Event } from "./event";

/** What the team's screens call each choice. */
export const kindNames: Record<Event["kind"], string> = {
  symposium: "Symposium",
  course: "Course",
  "online-day": "Online day",
  meeting: "Meeting",
};

export const formatNames: Record<Event["format"], string> = { "in-person": "In person", online: "Online", hybrid: "Hybrid" };

export const stateNames: Record<Event["state"], string> = {
  draft: "Draft",
  published: "Published",
  cancelled: "Cancelled",
  archived: "Archived",
};

export const stateHints: Record<Event["state"], string> = {
  draft: "A rehearsal: only the team sees it, and every message goes to the team alone.",
  published: "People can see it and register, as set below. Messages go to people.",
  cancelled: "The page stays and says that the event is cancelled. Nobody can register.",
  archived: "The page stays as a record. Nobody can register.",
};

export const visibilityNames: Record<Event["visibility"], string> = {
  public: "Public",
  unlisted: "Unlisted",
  team: "Team only",
};

export const visibilityHints: Record<Event["visibility"], string> = {
  public: "Listed on the front page and open to search engines.",
  unlisted: "Only for those who have its address.",
  team: "Nobody but the team, published or not.",
};

export const registrarNames: Record<Event["whoMayRegister"], string> = {
  anyone: "Anyone",
  "anyone-with-link": "Anyone with the link",
  invited: "Invited people only",
};

export const peopleWordNames: Record<Event["peopleWord"], string> = {
  delegates: "Delegates",
  participants: "Participants",
  officers: "Officers",
};
