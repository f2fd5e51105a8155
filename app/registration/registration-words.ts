import type { LineWords } from "~/people/line-form";
import type { Standing } from "./registration";

type Refusals = Record<
  | "not-open"
  | "not-invited"
  | "invitation-withdrawn"
  | "invitation-expired"
  | "invitation-used"
  | "full"
  | "no-such-category"
  | "no-such-jurisdiction"
  | "form-used"
  | "already-registered"
  | "changed-since"
  | "no-such-registration"
  | "already-over"
  | "event-over"
  | "too-late"
  | "not-registered"
  | "ended"
  | "who-is-it",
  string
>;

/** The sentences of registering, of one's own details and of withdrawing. English is complete; another language must be too. */
export type RegistrationWords = {
  lines: LineWords;
  standings: Record<Standing, string>;
  refusals: Refusals;
  fields: Record<
    | "name"
    | "nameHint"
    | "mailAddress"
    | "mailHint"
    | "organisation"
    | "jurisdiction"
    | "jurisdictionHint"
    | "category"
    | "needs"
    | "needsHint"
    | "listed"
    | "listedHint"
    | "more"
    | "rankOrTitle"
    | "salutation"
    | "salutationHint"
    | "position"
    | "otherScriptName"
    | "chooseCategory",
    string
  >;
  full: (category: string) => string;
  waits: (category: string) => string;
  register: Record<
    | "title"
    | "lead"
    | "deed"
    | "note"
    | "receivedTitle"
    | "received"
    | "receivedLater"
    | "fullTitle"
    | "fullMore"
    | "invitedOnly"
    | "needsLink"
    | "another",
    string
  >;
  prove: Record<"title" | "lead" | "deed" | "already" | "open" | "who" | "somebodyElse" | "ended" | "again", string> & {
    thatIsMe: (name: string) => string;
    request: (name: string) => string;
  };
  lostLink: Record<"title" | "lead" | "deed" | "asked" | "askedMore", string>;
  details: Record<
    "title" | "deed" | "send" | "saved" | "sent" | "asksAnew" | "anew" | "returned" | "address" | "addressNote" | "none",
    string
  >;
  withdraw: Record<"title" | "reason" | "reasonHint" | "deed" | "stay" | "free" | "again" | "cannot" | "sentBefore", string>;
  byLink: Record<"title" | "lead" | "deed", string>;
};

const english: RegistrationWords = {
  lines: {
    missing: "Please fill this in.",
    hidden: "This holds characters that cannot be seen. Please type it again.",
    notAnAddress: "Please give one mail address, such as name@police.example.",
    tooLong: (most) => `This is too long: at most ${most} letters.`,
  },
  standings: {
    received: "Received",
    confirmed: "Confirmed",
    "waiting-list": "Waiting list",
    "not-confirmed": "Not confirmed",
    withdrawn: "Withdrawn",
  },
  refusals: {
    "not-open": "Registration is not open at the moment.",
    "not-invited": "Registration is open to those who have the link from the host.",
    "invitation-withdrawn": "This invitation has been withdrawn. If you believe this is a mistake, please write to the secretariat.",
    "invitation-expired": "The time to answer this invitation is over. If you would still like to come, please write to the secretariat.",
    "invitation-used": "This invitation was used before, and the host has decided about your place since. Please write to the secretariat.",
    full: "All places are taken.",
    "no-such-category": "Please choose one of the list.",
    "no-such-jurisdiction": "Please choose one of the list.",
    "form-used": "This form has been sent already. To register somebody else, please open the page again.",
    "already-registered": "You are registered already.",
    "changed-since": "Somebody changed this in the meantime. Open the page again to see it; what you typed stands below.",
    "no-such-registration": "You are not registered for this event.",
    "already-over": "Your place was given back before.",
    "event-over": "The event is over: the record stands as it is.",
    "too-late": "Changes are closed. Please write to the secretariat.",
    "not-registered": "You are not registered for this event.",
    ended: "This link has ended.",
    "who-is-it": "Please say which of the two it is.",
  },
  fields: {
    name: "Name",
    nameHint: "As it should be printed.",
    mailAddress: "Mail address",
    mailHint: "We send a link there. It may be your office's or an assistant's.",
    organisation: "Organisation",
    jurisdiction: "Country or jurisdiction",
    jurisdictionHint: "Leave this empty for an international organisation or a company.",
    category: "You take part as",
    chooseCategory: "Please choose",
    needs: "Dietary or access needs",
    needsHint: "Seen only by those who arrange them.",
    listed: "Show me in the list of participants",
    listedHint: "Your name and organisation, to the other participants alone. You can take part either way and change this at any time.",
    more: "More about you",
    rankOrTitle: "Rank or title",
    salutation: "“Dear …” line",
    salutationHint: "How letters should begin, such as “Superintendent Chan”.",
    position: "Position",
    otherScriptName: "Name in another script",
  },
  full: (category) => `${category} (full)`,
  waits: (category) => `${category} (waiting list)`,
  register: {
    title: "Register",
    lead: "It takes two minutes.",
    deed: "Register",
    note: "We send you a link to confirm your address. Your place is held for three days meanwhile.",
    receivedTitle: "One more step: open the message we sent you",
    received: "Your place is held for three days. Open the link in the message to confirm your address.",
    receivedLater: "No message within an hour? Look among the unwanted mail, or write to the secretariat.",
    fullTitle: "All places are taken",
    fullMore: "A place that is given back can be taken here. The secretariat can tell you more.",
    invitedOnly: "This event is by invitation. If you were invited, please use the link in your invitation.",
    needsLink: "Registration is open to those who have the link from the host. Please open that link again.",
    another: "Register somebody else",
  },
  prove: {
    title: "Confirm your address",
    lead: "Press the button to confirm that this is your mailbox.",
    deed: "Confirm my registration",
    already: "Your address is confirmed.",
    open: "Open my page",
    who: "Somebody with this mail address is registered already. Who is this?",
    thatIsMe: (name) => `The same person as ${name}: keep that registration`,
    request: (name) => `Registration of ${name}`,
    somebodyElse: "Somebody else, who shares the mailbox: register them too",
    ended: "This link has ended, and the place it held went back. You are welcome to register again.",
    again: "Register again",
  },
  lostLink: {
    title: "Lost your link?",
    lead: "Your personal link opens your agenda and your details. We send it to the address you are registered with.",
    deed: "Send me my link",
    asked: "If we know this address, a message with the link is on its way.",
    askedMore: "No message within an hour? Perhaps you registered with another address. The secretariat can help.",
  },
  details: {
    title: "Your details",
    ...{ deed: "Save my details", send: "Send my details" },
    ...{ saved: "Your details are saved.", sent: "They are looked at next, and you will be told by mail." },
    asksAnew: "Another name or position has to be approved before your place is confirmed again.",
    anew: "Your name or position is another now, so your place has to be approved anew. You will be told by mail.",
    returned: "Your focal point has returned your details, and writes:",
    ...{ address: "Mail address", addressNote: "To change it, please write to the secretariat." },
    none: "None is known",
  },
  withdraw: {
    ...{ title: "Give your place back", reason: "Reason, if you wish", reasonHint: "Only the secretariat reads it." },
    ...{ deed: "Give my place back", stay: "Keep my place" },
    free: "Your place at this event goes back at once and may be given to somebody else.",
    again: "If you can come after all, you have to register again, and there may be no place left.",
    cannot: "There is no place to give back.",
    sentBefore: "You gave your place back with this form before. Nothing more was changed. Please open the page again.",
  },
  byLink: {
    ...{ title: "Register", deed: "Register" },
    lead: "Please check your details. Your address is known: there is nothing more to confirm.",
  },
};

const catalogue: Record<string, RegistrationWords> = { en: english };

export const registrationWords = (language: string): RegistrationWords => catalogue[language] ?? english;
