import type { ContactKind } from "~/people/person";

/** The sentences of what is kept about a person. English is complete; another language must be too. */
export type OwnDataWords = Record<
  | "title"
  | "lead"
  | "more"
  | "deed"
  | "archive"
  | "you"
  | "delegation"
  | "role"
  | "language"
  | "listed"
  | "standing"
  | "sessions"
  | "invited"
  | "inArchive"
  | "draft"
  | "passedOver"
  | "photo"
  | "bio"
  | "available"
  | "unavailable"
  | "waiting"
  | "browser"
  | "takesPartIn"
  | "yes"
  | "no",
  string
> & {
  waitingFor: (session: string) => string;
  addresses: Record<ContactKind, string>;
  proven: (address: string, when: string) => string;
  registration: (event: string) => string;
  speaker: (event: string) => string;
  messages: (event: string) => string;
};

const english: OwnDataWords = {
  title: "What is kept about you",
  lead: "This is what the host keeps about you here, at all its events: what you said, what others said for you, what you were told.",
  more: "What the team notes for itself is not here. The secretariat can tell you of it, corrects what you cannot change yourself, and knows how long it is kept.",
  deed: "Download it all",
  archive: "One archive (ZIP): a file that programs can read (JSON), and the files you gave.",
  you: "You",
  delegation: "Delegation",
  role: "Role in it",
  language: "Language",
  listed: "Shown in the list of participants",
  standing: "Where it stands",
  sessions: "Places in sessions",
  invited: "Invited",
  inArchive: "In the archive",
  draft: "begun, not sent",
  passedOver: "The team went on without an answer",
  photo: "Photo",
  bio: "About you",
  available: "Can come",
  unavailable: "Cannot come",
  waiting: "Number on the waiting list",
  browser: "A browser that gave a mailed code",
  takesPartIn: "In the published programme",
  yes: "Yes",
  no: "No",
  waitingFor: (session) => `Number on the waiting list of “${session}”`,
  addresses: { own: "Mail address", assistant: "Assistant’s address", copy: "Copies go to" },
  proven: (address, when) => `${address} (confirmed ${when})`,
  registration: (event) => `${event}: your registration`,
  speaker: (event) => `${event}: your page as a speaker`,
  messages: (event) => `${event}: what was sent to you`,
};

const catalogue: Record<string, OwnDataWords> = { en: english };

export const ownDataWords = (language: string): OwnDataWords => catalogue[language] ?? english;
