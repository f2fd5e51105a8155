import { delegationWords } from "~/delegations/invited/delegation-words";
import { type Event, senderHeading } from "~/events/event";
import { traditionalChinese } from "./chinese-participant-words";
import type { ListChange } from "./list-changes";
import { type Edition, type IssuedList, type OutwardEdition, outwardEditions, type Shown } from "./participant-list";

type Numbered = Pick<IssuedList, "kind" | "number">;
type People = Event["peopleWord"];
type Senders = Event["sendersWord"];

/** The sentences of the list of participants, for all who read it. English is complete; another language must be too. */
export type ParticipantWords = {
  title: Record<People, string>;
  menu: Record<People, string>;
  senders: Record<Senders, string>;
  others: Record<People, string>;
  people: (count: number, word: People) => string;
  more: (count: number) => string;
  /** Of those who came without a delegation, below those who are named. */
  moreOthers: (count: number, word: People) => string;
  parties: (count: number, word: Senders) => string;
  list: (list: Numbered) => string;
  notIssued: (moment: string) => string;
  /** Across each page of a paper that nobody has issued. */
  draft: string;
  issued: (list: string, date: string) => string;
  issuedOn: (date: string) => string;
  edition: Record<Edition, string>;
  restricted: string;
  rule: Record<Edition, (people: People, senders: Senders) => string>;
  official: (people: People) => string;
  corrections: (list: Numbered, date: string) => string;
  /** For whoever answers for a delegation: the list itself may not be open to them. */
  memberCorrections: (list: Numbered, date: string) => string;
  correctionsHere: (date: string) => string;
  changesSince: (list: Numbered) => string;
  noChanges: (list: Numbered) => string;
  change: (change: ListChange) => string;
  under: (name: string) => string;
  noOrganisation: string;
  columns: { party: (word: Senders) => string } & Record<
    "number" | "under" | "role" | "rankOrTitle" | "name" | "otherScriptName" | "position" | "organisation",
    string
  >;
  nobody: string;
};

const nameOfList = ({ kind, number }: Numbered) =>
  kind === "provisional" ? `Provisional list ${number}` : number === 1 ? "Final list" : `Final list, revision ${number - 1}`;
/** Within a sentence. */
const named = (list: Numbered) => `${list.kind === "final" ? "the " : ""}${nameOfList(list).replace(/^./, (first) => first.toLowerCase())}`;
const { roles } = delegationWords("en");
const roleOf = (role: keyof typeof roles | null) => (role ? roles[role].toLowerCase() : "without a role in a delegation");
const singular: Record<People, string> = { delegates: "delegate", participants: "participant", officers: "officer" };
const oneSender: Record<Senders, string> = {
  delegations: "delegation",
  jurisdictions: "jurisdiction",
  economies: "economy",
  countries: "country",
  agencies: "agency",
  departments: "department",
};
const counted = (count: number, word: People) => `${count} ${count === 1 ? singular[word] : word}`;
const who = ({ name, rankOrTitle, position }: { name: string; rankOrTitle: string; position: string }) =>
  name || [rankOrTitle, position].filter(Boolean).join(", ");
const from = (party: string) => (party ? ` (${party})` : "");

const english: ParticipantWords = {
  title: { delegates: "List of delegates", participants: "List of participants", officers: "List of officers" },
  menu: { delegates: "Delegates", participants: "Participants", officers: "Officers" },
  senders: {
    delegations: "Delegations",
    jurisdictions: "Jurisdictions",
    economies: "Economies",
    countries: "Countries",
    agencies: "Agencies",
    departments: "Departments",
  },
  others: { delegates: "Other delegates", participants: "Other participants", officers: "Other officers" },
  people: counted,
  more: (count) => `and ${count} more`,
  moreOthers: (count, word) => `And ${count} other ${count === 1 ? singular[word] : word}.`,
  parties: (count, word) => `${count} ${count === 1 ? oneSender[word] : word}`,
  list: nameOfList,
  notIssued: (moment) => `Not issued: as it stood on ${moment}`,
  draft: "DRAFT",
  issued: (list, date) => `${list}, issued on ${date}`,
  issuedOn: (date) => `Issued on ${date}`,
  edition: { host: "Edition for the host", delegations: "Edition for the delegations", public: "Public edition" },
  restricted: "Restricted: for the host alone",
  rule: {
    host: (people, senders) =>
      `Counted are all ${people} with a confirmed place, and all ${senders} and organisations that sent at least one of them.`,
    delegations: (people, senders) =>
      `Counted are the ${people} with a confirmed place whom this edition shows, by name, by title or as a number, and the ${senders} and organisations that sent at least one of them.`,
    public: (people, senders) =>
      `Counted are the ${people} with a confirmed place whom this edition shows, by name, by title or as a number, and the ${senders} and organisations that sent at least one of them.`,
  },
  official: (people) => `This event is official: all ${people} are named.`,
  corrections: (list, date) => `Please check how you are printed in ${named(list)} by ${date}.`,
  memberCorrections: (list, date) =>
    `Please check by ${date} the names, ranks and positions of your members: ${named(list)} prints them as they stand here.`,
  correctionsHere: (date) => `Corrections are asked for by ${date}.`,
  changesSince: (list) => `Changes since ${named(list)}`,
  noChanges: (list) => `Nothing has changed since ${named(list)}.`,
  change: (change) => {
    switch (change.what) {
      case "added":
        return `Added: ${who(change.who)}${from(change.who.party)}`;
      case "gone":
        return `No longer listed: ${who(change.who)}${from(change.who.party)}`;
      case "renamed":
        return `Printed differently: ${inFull(change.was)} is now ${inFull(change.is)}${from(change.is.party)}`;
      case "moved":
        return `Moved: ${who(change.is)}, from ${change.was.party || "no organisation"} to ${change.is.party || "no organisation"}`;
      case "role":
        return `Another role: ${who(change.is)}${from(change.is.party)}, ${roleOf(change.was.role)}, is now ${roleOf(change.is.role)}`;
      case "title":
        return `Another title: ${who(change.is)}${from(change.is.party)}, ${titleOf(change.was)}, is now ${titleOf(change.is)}`;
      case "shown":
        return `Shown differently: ${who(change.is)}${from(change.is.party)}, ${shownNow(change.was.showing, change.is.showing)}`;
      case "party-renamed":
        return `${change.was || "No organisation"} is now printed as ${change.is || "no organisation"}`;
    }
  },
  under: (name) => `under ${name}`,
  noOrganisation: "Without an organisation",
  columns: {
    number: "No.",
    party: (word) => `${senderHeading({ sendersWord: word })} or organisation`,
    under: "Under",
    role: "Role",
    rankOrTitle: "Rank or title",
    name: "Name",
    otherScriptName: "Name in another script",
    position: "Position",
    organisation: "Organisation",
  },
  nobody: "Nobody stands in this list.",
};

const ways: Record<Shown, string> = { named: "named", title: "title only", counted: "counted only", absent: "absent" };
const readers: Record<OutwardEdition, string> = { delegations: "for the delegations", public: "in public" };

/** "for the delegations: named → title only". */
function shownNow(was: Record<OutwardEdition, Shown>, is: Record<OutwardEdition, Shown>): string {
  const differing = outwardEditions.filter((edition) => was[edition] !== is[edition]);
  return differing.map((edition) => `${readers[edition]}: ${ways[was[edition]]} → ${ways[is[edition]]}`).join(", ");
}

function inFull(entry: { name: string; otherScriptName: string; rankOrTitle: string; position: string }): string {
  return entry.otherScriptName && entry.name ? `${entry.name} ${entry.otherScriptName}` : who(entry);
}

function titleOf({ rankOrTitle, position }: { rankOrTitle: string; position: string }): string {
  return [rankOrTitle, position].filter(Boolean).join(", ") || "without a title";
}

const catalogue: Record<string, ParticipantWords> = { en: english, "zh-Hant": traditionalChinese };

export const participantWords = (language: string): ParticipantWords => catalogue[language] ?? english;
