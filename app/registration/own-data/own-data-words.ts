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
  | "notSent"
  | "yes"
  | "no",
  string
> & {
  addresses: Record<ContactKind, string>;
  proven: (address: string, when: string) => string;
  registration: (event: string) => string;
  speaker: (event: string) => string;
  messages: (event: string) => string;
};

const english: OwnDataWords = {
  title: "What is kept about you",
  lead: "This is what the host keeps about you here, at all its events: what you said, what others said for you, what you were told.",
  more: "The secretariat corrects what you cannot change yourself, and tells you how long it is kept.",
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
  notSent: "not sent",
  yes: "Yes",
  no: "No",
  addresses: { own: "Mail address", assistant: "Assistant’s address", copy: "Copies go to" },
  proven: (address, when) => `${address} (confirmed ${when})`,
  registration: (event) => `${event}: your registration`,
  speaker: (event) => `${event}: your page as a speaker`,
  messages: (event) => `${event}: what was sent to you`,
};

const catalogue: Record<string, OwnDataWords> = { en: english };

export const ownDataWords = (language: string): OwnDataWords => catalogue[language] ?? english;
