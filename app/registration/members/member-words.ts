import type { PoolScope } from "~/places/pool";
import type { DecideMemberRefusal } from "./decide-member.server";
import { englishMemberPage, type MemberPageWords } from "./member-page-words";
import type { NominateRefusal } from "./nominate-member.server";

/** The sentences of a focal point's pages about members. English is complete; another language must be too. */
export type MemberWords = {
  refusals: Record<NominateRefusal | DecideMemberRefusal | "changed-since" | `full-${PoolScope}`, string>;
  fields: Record<
    | "name"
    | "nameHint"
    | "mailAddress"
    | "mailHint"
    | "rankOrTitle"
    | "position"
    | "otherScriptName"
    | "organisation"
    | "organisationHint"
    | "role"
    | "complete"
    | "completeHint",
    string
  >;
  page: Record<
    | "title"
    | "answeringFor"
    | "missing"
    | "reply"
    | "notReplied"
    | "accepted"
    | "regretted"
    | "replyNow"
    | "changeReply"
    | "changeTooLate"
    | "members"
    | "nobody"
    | "withdrawEach"
    | "add"
    | "paste"
    | "handOver"
    | "approve"
    | "focalPoint"
    | "other",
    string
  > & { up: (name: string) => string; down: (name: string) => string; named: (named: string) => string; coming: (count: number) => string };
  add: Record<"title" | "lead" | "deed" | "cancel", string>;
  grid: Record<"title" | "deed" | "paste" | "pasteHint" | "read" | "more" | "unreadable" | "nobody" | "correct", string> & {
    tooMany: (most: number) => string;
    row: (number: number) => string;
  };
  member: MemberPageWords;
};

const english: MemberWords = {
  refusals: {
    "event-over": "The event is over: the record stands as it is.",
    "too-late": "The last day for naming members is over. Please write to the secretariat.",
    regretted: "Your delegation has regretted. Change the reply first.",
    "already-here": "This person is registered for this event already. The secretariat can help.",
    "two-heads": "The delegation has a head already. Change that member’s role first, or choose another one here.",
    "no-category": "This event takes no registrations yet. Please write to the secretariat.",
    "full-event": "All places of the event are taken. Please write to the secretariat.",
    "full-category": "All places of this category are taken. Please write to the secretariat.",
    "full-delegation": "All places of your delegation are taken. Replace or withdraw somebody first, or ask the secretariat for more.",
    "full-session": "All places of a session are taken.",
    "full-option": "An option that was chosen has no place left.",
    "no-such-member": "This person is not a member of your delegation.",
    "not-waiting": "This was decided meanwhile.",
    "already-over": "This place was given back before.",
    "changed-since": "Somebody changed this in the meantime. Open the page again to see it; what you typed stands below.",
  },
  fields: {
    name: "Name",
    nameHint: "As it should be printed.",
    mailAddress: "Mail address",
    mailHint: "The member gets their own link there. Leave it empty for somebody whose details you give yourself.",
    rankOrTitle: "Rank or title",
    position: "Position",
    otherScriptName: "Name in another script",
    organisation: "Organisation",
    organisationHint: "Where it is another than the delegation’s own.",
    role: "In the delegation",
    complete: "These details are complete",
    completeHint: "Nobody needs to be asked; the member is written to only when the place is confirmed.",
  },
  page: {
    title: "Our delegation",
    answeringFor: "Focal point",
    missing: "What is missing",
    reply: "Reply",
    notReplied: "You have not replied yet.",
    accepted: "We accept.",
    regretted: "We regret.",
    replyNow: "Reply to the invitation",
    changeReply: "Change the reply",
    changeTooLate: "The last day for replies is over: please write to the secretariat if it has to change.",
    members: "Members",
    nobody: "Nobody is named yet.",
    withdrawEach: "Open a member to give the place back.",
    add: "Name a member",
    paste: "Paste a list",
    handOver: "Hand over to somebody else",
    approve: "Approve",
    focalPoint: "Focal point",
    other: "Your delegations",
    up: (name) => `Move ${name} up`,
    down: (name) => `Move ${name} down`,
    named: (named) => `${named} named`,
    coming: (count) => (count === 1 ? "1 member will come." : `${count} members will come.`),
  },
  add: {
    title: "Name a member",
    lead: "A place of your delegation is held at once.",
    deed: "Name this member",
    cancel: "Back to our delegation",
  },
  grid: {
    title: "Name several members",
    deed: "Name these members",
    paste: "Paste a list from Excel or Word",
    pasteHint:
      "One member a line: rank, name, position, mail address. It is put into the boxes below, where you can correct it; nobody is named yet.",
    read: "Put it into the boxes",
    more: "Another member",
    unreadable: "This list could not be read. Please paste one member a line.",
    nobody: "Please name one member at least.",
    correct: "Nobody was named yet. Please correct what is marked.",
    row: (number) => `Member ${number}`,
    tooMany: (most) => `At most ${most} members can be named at once.`,
  },
  member: englishMemberPage,
};

const catalogue: Record<string, MemberWords> = { en: english };

export const memberWords = (language: string): MemberWords => catalogue[language] ?? english;
