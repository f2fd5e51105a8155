/** The team's sentences for what a deed about delegations refuses. */
export const delegationRefusals = {
  who: "Please choose a jurisdiction, or give an organisation.",
  "no-such-jurisdiction": "Please choose a jurisdiction of the list.",
  "already-here": "This delegation is on the board already.",
  "no-such-parent": "The delegation it should sit under is no longer there.",
  "under-itself": "A delegation cannot sit under itself, or under one of its own.",
  "focal-name-missing": "Please give the name too.",
  "focal-mail-missing": "Please give the mail address too: the invitation goes there.",
  "in-use": "It was invited, has members, had some, or others sit under it: it stays on record. Enter “We regret” instead.",
  "members-before-reply": "Members are named after the reply: please give a day that is not before the last one for replying.",
  "details-too-early": "Details follow when members are named: please give a day that is not before that.",
  "changed-since": "A colleague changed this in the meantime. What you typed is kept below; open the page again to see theirs.",
  gone: "This delegation is no longer there.",
  "no-focal-point": "Nobody answers for this delegation yet. Enter a focal point with a mail address first.",
  "letter-not-received": "Please give the day it was received, or leave “Verified” open.",
  "letter-of-the-future": "This day is still to come. Please give the day it was received.",
  "invited-today": "The invitation went to them within the last day: it was not sent again.",
  "reminded-today": "They were reminded within the last day already: nothing was sent.",
  regretted: "This delegation has regretted: there is nothing to ask of it.",
} as const;

/** The field an error stands beside. */
export const fieldOfRefusal: Partial<Record<keyof typeof delegationRefusals, string>> = {
  who: "jurisdiction",
  "no-such-jurisdiction": "jurisdiction",
  "no-such-parent": "parent",
  "letter-not-received": "letterReceivedOn",
  "letter-of-the-future": "letterReceivedOn",
  "under-itself": "parent",
  "members-before-reply": "nominateBy",
  "details-too-early": "detailsBy",
  "focal-name-missing": "focalName",
  "focal-mail-missing": "focalMail",
};

export const moreThanPlaces = (places: number) =>
  `There ${places === 1 ? "is one place" : `are ${places} places`} for this delegation. Raise its places first, or give a smaller number.`;
