/** The team's sentences for what a deed refuses. */
export const refusalSentences = {
  "no-such-registration": "This registration is no longer there.",
  "already-confirmed": "This person is confirmed already.",
  "already-over": "This registration has ended already.",
  "already-registered": "This person has another registration at this event.",
  "is-confirmed": "This person is confirmed. Cancel the place instead.",
  "not-confirmed": "Only a confirmed place can be cancelled.",
  full: "All places are taken. Raise the number of places under Registration first.",
  "no-such-category": "Please choose a category.",
  "no-such-jurisdiction": "Please choose a jurisdiction of the list.",
  "already-here": "This person is at the event already: the same name with the same mail address.",
  "same-name": "Somebody of this name is at the event already. Tick the box below if this is another person.",
  "already-invited": "This person has been invited already.",
  "no-address": "An invitation needs a mail address.",
  "changed-since": "A colleague changed this in the meantime. Your text is kept below; open the page again to see theirs.",
  "form-used": "This form has been sent already.",
} as const;
