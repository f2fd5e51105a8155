import type { InvitationOver } from "~/registration/invitations/entry-by-link.server";
import type { Ending } from "~/registration/registration";
import { chineseAgendaWords } from "./chinese-agenda-words";
import type { Standing } from "./participation";

/** The sentences of a person's agenda: page, calendar and paper. English is complete; another language must be too. */
export type AgendaWords = {
  yourAgenda: string;
  programme: string;
  secretariat: string;
  pageFor: (name: string) => string;
  tabs: { agenda: string; speaking: string; page: string; questions: string };
  tabsLabel: string;
  standings: Record<Standing, string>;
  next: Record<Exclude<Standing, "withdrawn">, string>;
  /** What became of a registration that is withdrawn; the name is that of a colleague. */
  ended: Record<Ending, (name: string) => string>;
  again: (ended: string) => string;
  invitationOver: Record<InvitationOver, string>;
  answerBy: (invited: string, date: string) => string;
  regretted: string;
  /** The date may be "". */
  regrettedOpen: (date: string) => string;
  page: AgendaPageWords;
  programmeFollows: string;
  nothingForYou: string;
  allTimes: (zoneName: string) => string;
  zoneNote: (zoneName: string, utcOffset: string) => string;
  versionNote: (number: number, date: string) => string;
  checkNote: string;
  cancelled: string;
  cancelledTitle: (title: string) => string;
  eventCancelled: string;
  youSpeakAs: (roles: string) => string;
  yourRole: (roles: string) => string;
  beThereAt: (clock: string) => string;
  beThereShort: (clock: string) => string;
  joinOnline: string;
  moreAt: (address: string) => string;
  calendarName: (host: string) => string;
  calendarNote: string;
  paper: { time: string; session: string; place: string; page: string };
};

/** What stands around the agenda on its own page. */
export type AgendaPageWords = {
  otherEvents: string;
  putInCalendar: string;
  keepsItselfRight: string;
  once: string;
  paper: string;
  change: string;
  checkDetails: string;
  withdraw: string;
  ownData: string;
  changesUntil: (date: string) => string;
  register: string;
  deeds: string;
  byAddress: string;
  calendarAddress: string;
  forYouAlone: string;
  google: string[];
  now: string;
  elsewhere: (zone: string) => string;
  followsTitle: string;
  publicProgramme: string;
  rehearsal: string;
  over: string;
};

const english: AgendaWords = {
  yourAgenda: "Your agenda",
  programme: "Programme",
  secretariat: "Secretariat",
  pageFor: (name) => `This page is for ${name}.`,
  tabs: { agenda: "My agenda", speaking: "My panels", page: "My page", questions: "Questions" },
  tabsLabel: "Your pages",
  standings: {
    invited: "Invited",
    unproven: "Received: please confirm your address",
    nominated: "Received: please check your details",
    received: "Received",
    confirmed: "Confirmed",
    speaker: "Speaker",
    "waiting-list": "Waiting list",
    "not-confirmed": "Not confirmed",
    withdrawn: "Withdrawn",
  },
  next: {
    invited: "You are invited. Please register, so that a place is kept for you.",
    unproven: "We have sent a message to the address you gave. Open the link in it: your place is kept for three days.",
    nominated: "A place is held for you. Please check your details and send them: the next step follows from it.",
    received: "The host looks at every request. You will be told by mail, and your agenda will stand here.",
    confirmed: "",
    speaker: "",
    "waiting-list": "All places are taken. You will be told by mail as soon as one is free for you.",
    "not-confirmed": "Your place could not be confirmed. The secretariat can tell you more.",
  },
  ended: {
    "gave-back": () => "You have given your place back.",
    "left-list": () => "You have left the waiting list, and no place is kept for you.",
    colleague: (name) => `You have sent ${name} in your place.`,
    replaced: () => "Somebody else comes in your place.",
    ended: () => "Your registration has ended, and no place is kept for you.",
  },
  again: (ended) => `${ended} Should you be able to come after all, please register again.`,
  invitationOver: {
    "invitation-withdrawn": "Invitation withdrawn",
    "invitation-expired": "Invitation expired",
    "invitation-regretted": "Cannot come",
  },
  answerBy: (invited, date) => `${invited} Please answer by ${date}.`,
  regretted: "You have said that you cannot come.",
  regrettedOpen: (date) => `Should you be able to come after all, you may still register${date && ` until ${date}`}.`,
  page: {
    otherEvents: "Your events",
    putInCalendar: "Put in my calendar",
    keepsItselfRight: "Your calendar asks here for changes and keeps itself right.",
    once: "Download once",
    paper: "PDF",
    change: "Change my details",
    checkDetails: "Check my details",
    withdraw: "I cannot come",
    ownData: "What is kept about me",
    changesUntil: (date) => `You can change this yourself until ${date}.`,
    register: "Register",
    deeds: "Your agenda to take away",
    byAddress: "By its address, for Google Calendar and others",
    calendarAddress: "Address of your calendar",
    forYouAlone: "It is for you alone: whoever has it can read your agenda.",
    google: [
      "Copy the address above.",
      "Open Google Calendar on a computer.",
      "Beside “Other calendars”, choose + and then “From URL”.",
      "Paste the address and choose “Add calendar”. Google may take some hours to show a change.",
    ],
    now: "Now",
    elsewhere: (zone) => `The smaller times are ${zone}.`,
    followsTitle: "Not published yet",
    publicProgramme: "The programme",
    rehearsal: "Rehearsal: this event is not public yet.",
    over: "This event is over.",
  },
  programmeFollows: "The programme follows. It will appear here as soon as it is published.",
  nothingForYou: "Nothing in the published programme is open to you yet.",
  allTimes: (zoneName) => `Times: ${zoneName}`,
  zoneNote: (zoneName, utcOffset) => `All times are ${zoneName} (${utcOffset}).`,
  versionNote: (number, date) => `Version ${number}, published ${date}`,
  checkNote: "Scan the code to see whether this is still current, and what has changed since.",
  cancelled: "Cancelled",
  cancelledTitle: (title) => `Cancelled: ${title}`,
  eventCancelled: "This event has been cancelled.",
  youSpeakAs: (roles) => `You speak (${roles})`,
  yourRole: (roles) => `You are in it as: ${roles}.`,
  beThereAt: (clock) => `Please be there at ${clock}.`,
  beThereShort: (clock) => `be there at ${clock}`,
  joinOnline: "Join online",
  moreAt: (address) => `More: ${address}`,
  calendarName: (host) => `${host}: your agenda`,
  calendarNote: "This calendar keeps itself right. It is for you alone.",
  paper: { time: "Time", session: "Session", place: "Place", page: "Page {n} of {m}" },
};

const catalogues: Record<string, AgendaWords> = { en: english, "zh-Hant": chineseAgendaWords };

export const agendaWords = (language: string): AgendaWords => catalogues[language] ?? english;
