import { type Event, languageOf } from "~/events/event";
import { directionOf } from "~/events/language";
import { pick, type Words } from "~/events/words";
import type { ListPaper } from "~/paper/paper-document";
import { dateSpan } from "~/time/display";
import type { Edition } from "./participant-list";
import { participantWords } from "./participant-words";
import type { ShownEntry, ShownList, ShownParty } from "./shown-list";

/** How the event's papers look. */
export type ListDress = Pick<ListPaper, "crest" | "colour">;

/** The list for PDF and Word; what differs from the list before stands at its end. */
export function listPaper(event: Event, shown: ShownList, edition: Edition, dress: ListDress, pageWord: string): ListPaper {
  const language = languageOf(event);
  const say = (words: Words) => pick(words, language, event.languages);
  const { changes, sections } = shown;
  return {
    ...dress,
    template: "participants",
    language,
    rightToLeft: directionOf(language) === "rtl",
    title: shown.title,
    shortTitle: [say(event.shortTitle) || say(event.title), shown.title].join(" · "),
    subtitle: [say(event.title), dateSpan(event.startsOn, event.endsOn, language), say(event.venueName)].filter(Boolean).join(" · "),
    theme: shown.edition,
    versionNote: shown.standing,
    zoneNote: "",
    stamp: shown.isIssued ? undefined : participantWords(language).draft,
    rule: edition === "host" ? participantWords(language).restricted : undefined,
    notes: [shown.figures, shown.rule, shown.official, shown.corrections, shown.nobody].filter(Boolean),
    sections: [
      ...sections.map(({ heading, parties, more }) => ({ heading, parties: parties.map(partyOf), lines: more ? [more] : [] })),
      ...(changes ? [{ heading: changes.heading, parties: [], lines: changes.lines.length > 0 ? changes.lines : [changes.none] }] : []),
    ],
    secretariat: [event.senderName, event.secretariatMail, event.secretariatPhone].filter(Boolean),
    pageWord,
  };
}

const partyOf = ({ name, under, count, people, more }: ShownParty) => ({
  ...{ name, count, people: people.map(entryOf) },
  ...(under && { under }),
  ...(more && { more }),
});

const entryOf = ({ name, otherScriptName, lead, roleName }: ShownEntry) => ({
  ...(name && { name }),
  ...(otherScriptName && { otherName: otherScriptName }),
  ...(lead && { lead }),
  ...(roleName && { role: roleName }),
});
