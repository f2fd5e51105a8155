import { delegationWords } from "~/delegations/invited/delegation-words";
import type { Event } from "~/events/event";
import { plainDate } from "~/time/display";
import type { Instant } from "~/time/instant";
import { dateAt } from "~/time/time-zone";
import { type EditionOfList, type EditionParty, type Entry, editionOf, type Limits } from "./edition";
import { changesBetween } from "./list-changes";
import type { Edition, IssuedList, ListContent } from "./participant-list";
import { participantWords } from "./participant-words";

/** One edition of a list in sentences, the same for page, PDF, workbook and Word. */
export type ShownList = {
  language: string;
  sendersWord: Event["sendersWord"];
  title: string;
  edition: string;
  /** "Provisional list 2, issued on 4 August 2026". */
  standing: string;
  isIssued: boolean;
  /** The same beside the number: "Issued on 4 August 2026". */
  date: string;
  corrections: string;
  figures: string;
  rule: string;
  official: string;
  sections: { heading: string; parties: ShownParty[]; more: string }[];
  /** Said where an edition shows nobody. */
  nobody: string;
  changes: { heading: string; lines: string[]; none: string } | null;
};

export type ShownParty = { name: string; under: string; flag?: string; count: string; people: ShownEntry[]; more: string };
export type ShownEntry = Entry & { lead: string; roleName: string };

export type ListSource = Pick<IssuedList, "content"> & {
  /** Null: the list as it stands, which nobody has issued. */
  issued: Pick<IssuedList, "kind" | "number" | "issuedAt" | "correctionsUntil"> | null;
  /** The one it is compared with. */
  before: IssuedList | undefined;
};

type For = { edition: Edition; limits: Limits; language: string; now: Instant };

export function showList(event: Pick<Event, "timeZone">, { content, issued, before }: ListSource, given: For): ShownList {
  const { edition, limits, language, now } = given;
  const say = participantWords(language);
  const { peopleWord, sendersWord } = content;
  const list = editionOf(content, edition, limits);
  const day = (at: Instant) => plainDate(dateAt(at, event.timeZone), language);
  const changes = before && changesBetween(before.content, content, edition, limits);
  const until = issued?.correctionsUntil;
  return {
    language,
    sendersWord,
    title: say.title[peopleWord],
    edition: say.edition[edition],
    standing: issued ? say.issued(say.list(issued), day(issued.issuedAt)) : say.notIssued(day(now)),
    isIssued: issued !== null,
    date: issued ? say.issuedOn(day(issued.issuedAt)) : say.notIssued(day(now)),
    corrections: until ? say.correctionsHere(plainDate(until, language)) : "",
    figures: figuresOf(list, content, language),
    rule: say.rule[edition](peopleWord, sendersWord),
    official: content.official ? say.official(peopleWord) : "",
    sections: sectionsOf(list, content, language),
    nobody: list.total === 0 ? say.nobody : "",
    changes: changes ? { heading: say.changesSince(before), lines: changes.map(say.change), none: say.noChanges(before) } : null,
  };
}

function figuresOf({ total, delegations }: EditionOfList, { peopleWord, sendersWord }: ListContent, language: string): string {
  const say = participantWords(language);
  return [say.people(total, peopleWord), ...(delegations.length > 0 ? [say.parties(delegations.length, sendersWord)] : [])].join(" · ");
}

function sectionsOf({ delegations, others, othersCounted }: EditionOfList, content: ListContent, language: string): ShownList["sections"] {
  const say = participantWords(language);
  const { peopleWord, sendersWord } = content;
  const asShown = (party: EditionParty) => showParty(party, content, language);
  const rest = others.length > 0 ? say.moreOthers(othersCounted, peopleWord) : say.people(othersCounted, peopleWord);
  return [
    ...(delegations.length > 0 ? [{ heading: say.senders[sendersWord], parties: delegations.map(asShown), more: "" }] : []),
    ...(others.length + othersCounted > 0
      ? [
          {
            heading: delegations.length > 0 ? say.others[peopleWord] : say.menu[peopleWord],
            parties: others.map(asShown),
            more: othersCounted > 0 ? rest : "",
          },
        ]
      : []),
  ];
}

function showParty(party: EditionParty, { peopleWord }: ListContent, language: string): ShownParty {
  const { people, counted, flag } = party;
  const { name, under } = party.called?.[language] ?? party;
  const say = participantWords(language);
  const { roles } = delegationWords(language);
  return {
    name: name || say.noOrganisation,
    under: under && say.under(under),
    ...(flag && { flag }),
    count: say.people(people.length + counted, peopleWord),
    people: people.map((entry) => ({
      ...entry,
      lead: [entry.rankOrTitle, entry.position, entry.organisation].filter(Boolean).join(", "),
      roleName: entry.role && entry.role !== "delegate" ? roles[entry.role] : "",
    })),
    more: counted > 0 && people.length > 0 ? say.more(counted) : "",
  };
}
