import { counted, type Facts, plain, type Sentence, until } from "./sentence";

/** What was done about people: their registrations, delegations, answers and places. */
export const peopleSentences = {
  "answers.changed": ({ answers, people }) =>
    `changed ${counted(answers, "answer", "answers")}${people ? ` of ${counted(people, "person", "people")}` : ""}`,
  "answers.deleted": ({ class: of, answers }) =>
    `deleted ${counted(answers, `${plain(of)} answer`, `${plain(of)} answers`)}: their day had come`,
  "answers.file-read": "opened a file that the person gave",
  "answers.keeping-changed": "changed until when answers are kept",
  "answers.sensitive-read": "read sensitive answers",
  "answers.skipped": ({ answers }) => `went on without ${counted(answers, "answer that is required", "answers that are required")}`,
  "answers.travel-read": "read answers about travel",
  "colleague.sent": "sent a colleague in their place",
  "delegation.added": ({ places }) => `added a delegation${typeof places === "number" ? ` (${counted(places, "place", "places")})` : ""}`,
  "delegation.changed": ({ what }) => `changed a delegation (${plain(what)})`,
  "delegation.extended": ({ replyBy, nominateBy, detailsBy }) =>
    `set a delegation its own deadlines (reply ${until(replyBy)}, members ${until(nominateBy)}, details ${until(detailsBy)})`,
  "delegation.invited": ({ number, way }) =>
    way === "rehearsal"
      ? "rehearsed the invitation of a delegation"
      : `sent a delegation invitation ${number}${way === "paper" ? ", on paper" : ""}`,
  "delegation.places-set": ({ places }) => `set the places of a delegation to ${places === null ? "no limit" : plain(places)}`,
  "delegation.places-fell-back": ({ from, to }) => `took back the places a delegation had not used (${plain(from)} → ${plain(to)})`,
  "delegation.removed": "removed a delegation",
  "delegation.reminded": ({ way }) => `${way === "rehearsal" ? "rehearsed reminding" : "reminded"} a delegation of what is missing`,
  "delegation.replied": ({ reply, way, coming }) =>
    `${reply === "accepted" ? `accepted for a delegation (${plain(coming)} will come)` : "regretted for a delegation"}, by ${plain(way)}`,
  "delegations.letter-changed": "changed the letter of invitation",
  "delegations.imported": ({ delegations }) => `added ${counted(delegations, "delegation", "delegations")} from a list`,
  "delegations.exported": ({ delegations, as }) => `exported ${counted(delegations, "delegation", "delegations")} as ${plain(as)}`,
  "delegations.ordered": ({ by }) => `put the delegations in another order (${plain(by)})`,
  "delegations.rules-changed": "changed the rules for delegations",
  "device.proven": "showed by a mailed code that they read the mailbox of their link",
  "device.wrong-code": "typed a wrong code for their link",
  "focal-point.handed-over": "handed a delegation over to another focal point",
  "focal-point.named": ({ kind }) => `named the ${kind === "backup" ? "backup of the focal point" : "focal point"} of a delegation`,
  "group.changed": ({ members }) => `changed a group of people (${counted(members, "member", "members")})`,
  "group.made": "made a group of people",
  "group.removed": "removed a group of people",
  "group.renamed": "renamed a group of people",
  "link.asked-for": "asked for the personal link",
  "link.copied": "copied the personal link",
  "link.forwarded": "had the personal link sent to the person",
  "member.changed": ({ what }) => `changed a member of a delegation (${plain(what)})`,
  "member.joined": "put the person among the members of a delegation",
  "member.left": "took the person out of a delegation",
  "member.replaced": "put somebody else in the place of a member",
  "members.ordered": "put the members of a delegation in another order",
  "own-data.taken": "took away all that is kept about them",
  "participants.exported": ({ list, edition, format }) =>
    `took away the list of participants (${plain(list)}, for the ${edition === "host" ? "host alone" : plain(edition)}, ${plain(format)})`,
  "participants.issued": ({ kind, number }) =>
    `issued ${kind === "final" ? "the final list" : `provisional list ${plain(number)}`} of participants`,
  "participants.read": "read the list of participants",
  "participants.rules-changed": ({ official, delegations, everybody }) =>
    `set who reads the list of participants (everybody named: ${plain(official)}; for delegations: ${plain(delegations)}; public: ${plain(everybody)})`,
  "participants.shown": ({ edition, shown }) =>
    `chose how the person stands in the list of participants for the ${plain(edition)} (${shown === "own" ? "as they chose" : plain(shown)})`,
  "people.exported": "exported a list of people",
  "people.imported": "added a list of people",
  "person.added": "added the person",
  "person.addresses-changed": "changed the mail addresses",
  "person.changed": "changed the person",
  "person.invited": ({ way }) => (way === "rehearsal" ? "rehearsed the invitation of the person" : "invited the person"),
  "person.link-renewed": "renewed the personal link",
  "place.offered": "offered a free place to whoever was next",
  "places.recounted": ({ scope, confirmedBefore, heldBefore, confirmed, held }) =>
    `counted the places of the ${plain(scope)} anew (confirmed ${confirmedBefore} → ${confirmed}, held ${heldBefore} → ${held})`,
  "question.added": "added a question",
  "question.changed": ({ version }) => `changed a question (version ${plain(version)})`,
  "question.moved": "moved a question in the list",
  "question.removed": "removed a question",
  "registration.awaiting-focal-point": ({ from }) => `put the registration before the focal point${from === "confirmed" ? " again" : ""}`,
  "registration.awaiting-host": ({ from }) => putBeforeHost(from),
  "registration.cancelled-by-host": "cancelled the place",
  "registration.changed": "changed the registration",
  "registration.confirmed": "confirmed the place",
  "registration.declined": "declined the registration",
  "registration.needs-read": "read the dietary or access needs",
  "registration.nominated": ({ from }) =>
    from === "awaiting-focal-point"
      ? "returned the registration to the person"
      : from === "waiting-list"
        ? "gave the nominated person a place"
        : "nominated the person",
  "registration.waiting-list": "put the registration on the waiting list",
  "registration.withdrawn": ({ from }) => (from === "waiting-list" ? "ended the waiting for a place" : "gave the place back"),
  "invitation.reminded": ({ people }) => `reminded ${counted(people, "person", "people")} of the invitation`,
  "invitation.regretted": "said that they cannot come",
  "invitation.withdrawn": "withdrew the invitation",
  "people.decided": ({ deed, people }) =>
    `began to ${deed === "move" ? "move to another category" : plain(deed)} everybody in a list (${counted(people, "person", "people")})`,
  "people.written-to": ({ reached }) => `wrote to everybody in a list (${counted(reached, "message", "messages")})`,
  "people.invited": ({ people }) => `invited ${counted(people, "person", "people")} from a list`,
  "person.merged": "found two records to be one person, and kept this one",
  "person.two-people": "found two records that look alike to be two people",
} as const satisfies Record<string, Sentence>;

/** Where the registration stood before says who had it in hand. */
function putBeforeHost(from: Facts[string] = null): string {
  if (from === "awaiting-focal-point") return "approved the registration and put it before the host";
  if (from === "awaiting-host") return "showed that they read the mailbox they had given";
  if (from === null) return "asked for a place";
  return `put the registration before the host${from === "confirmed" ? " again" : ""}`;
}
