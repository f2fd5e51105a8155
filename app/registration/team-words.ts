import type { NominateRefusal } from "./members/nominate-member.server";

/** The team's sentences for what a deed refuses. */
export const refusalSentences = {
  "no-such-registration": "This registration is no longer there.",
  "already-confirmed": "This person is confirmed already.",
  "already-over": "This registration has ended already.",
  "already-registered": "This person has another registration at this event.",
  "is-confirmed": "This person is confirmed. Cancel the place instead.",
  "not-confirmed": "Only a confirmed place can be cancelled.",
  "category-full": "All places of this category are taken. Raise their number under Registration first.",
  "session-full": "All places of this session are taken. Raise their number on its page first.",
  full: "All places are taken. Raise the number of places under Registration first.",
  "delegation-full": "All places of this delegation are taken. Raise their number on its page first.",
  "option-full": "An option this person chose has no place left. Change their answer, or raise its number under Questions, first.",
  "no-such-category": "Please choose a category.",
  "no-such-jurisdiction": "Please choose a jurisdiction of the list.",
  "already-here": "This person is at the event already: the same name with the same mail address.",
  "same-name": "Somebody of this name is at the event already. Tick the box below if this is another person.",
  "already-invited": "This person has been invited already.",
  "no-address": "An invitation needs a mail address.",
  "changed-since": "A colleague changed this in the meantime. Your text is kept below; open the page again to see theirs.",
  "form-used": "This form has been sent already.",
} as const;

/** For naming somebody as a member of a delegation. */
export const namingSentences: Record<NominateRefusal, string> = {
  "event-over": "The event is over: the record stands as it is.",
  "too-late": "The last day for naming members is over.",
  regretted: "This delegation has regretted. Enter another reply first.",
  "already-here": refusalSentences["already-here"],
  "two-heads": "The delegation has a head already. Change that member’s role first, or choose another one here.",
  "no-category": "This event has no categories yet. Add one under Registration first.",
  "full-event": refusalSentences.full,
  "full-category": refusalSentences["category-full"],
  "full-delegation": refusalSentences["delegation-full"],
  "full-session": refusalSentences["session-full"],
  "full-option": refusalSentences["option-full"],
};

/** For putting somebody into a delegation. */
export const joinSentences = {
  "no-such-delegation": "This delegation is no longer there.",
  "no-such-registration": "This registration is not there, or not in this delegation.",
  "no-such-member": "This person is not a member of this delegation any more.",
  "already-over": "This registration has ended.",
  "in-a-delegation": "This person is a member of a delegation already. Take them out of it first.",
  "two-heads": "The delegation has a head already. Change that member’s role first.",
  "full-event": "All places of the event are taken.",
  "full-category": "All places of the category are taken.",
  "full-delegation": "All places of this delegation are taken. Raise their number on its page first.",
  "full-session": "All places of a session are taken.",
  "full-option": "An option this person chose has no place left.",
} as const;
