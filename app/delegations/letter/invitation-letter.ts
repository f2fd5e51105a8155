import { renderSVG } from "uqr";
import { type Event, languageOf } from "~/events/event";
import { directionOf } from "~/events/language";
import { pick } from "~/events/words";
import type { PaperLetter } from "~/paper/paper-letter";
import { dateSpan, plainDate } from "~/time/display";
import type { LocalDate } from "~/time/local-date";
import { type LetterSettings, paragraphsOf, referenceOf } from "./letter";
import { letterWords } from "./letter-words";

/** What one letter of invitation is written from. */
export type InvitationFacts = {
  /** As the event prints it. */
  delegation: string;
  /** Null: no limit. */
  places: number | null;
  replyBy: LocalDate | null;
  /** Null until it is sent. */
  number: number | null;
  date: LocalDate;
  /** Whoever it goes to; undefined where nobody answers for the delegation yet. */
  to: { name: string; position: string; salutation: string } | undefined;
  /** Only where it goes into the hands of whoever may reply. */
  replyUrl?: string;
  crest: PaperLetter["crest"];
};

/** In the first language of the event, whatever its reader's: there is one letter, under one number. */
export function invitationLetter(event: Event, settings: LetterSettings, facts: InvitationFacts): PaperLetter {
  const language = languageOf(event);
  const words = letterWords(language);
  const say = (text: Event["title"]) => pick(text, language, event.languages);
  const { to, number, replyUrl } = facts;
  const title = say(event.title);
  const shortTitle = say(event.shortTitle) || title;
  const [dates, venue] = [dateSpan(event.startsOn, event.endsOn, language), say(event.venueName)];
  const reference = referenceOf(settings, { shortTitle, year: event.startsOn.slice(0, 4) }, number === null ? "…" : String(number));
  return {
    template: "letter",
    language,
    rightToLeft: directionOf(language) === "rtl",
    ...{ title, shortTitle, crest: facts.crest, colour: event.colour, host: event.hostName },
    subtitle: [dates, venue].filter(Boolean).join(" · "),
    reference: words.reference(reference),
    versionNote: reference,
    date: plainDate(facts.date, language),
    addressee: [facts.delegation, ...(to ? [words.attention(to.name), to.position] : [])].filter(Boolean),
    salutation: to ? words.dear(to.salutation || to.name) : words.dearNobody,
    paragraphs: paragraphsOf(settings.text || words.text, {
      ...{ delegation: facts.delegation, dates, venue, event: title, host: event.hostName },
      places: facts.places === null ? "" : words.places(facts.places),
      "reply-by": facts.replyBy ? plainDate(facts.replyBy, language) : "",
    }),
    reply: replyUrl ? { svg: renderSVG(replyUrl, { ecc: "M", border: 0 }), address: replyUrl, words: words.reply } : undefined,
    closing: words.closing,
    signatory: [...new Set([settings.signatory || event.senderName, settings.position, event.hostName].filter(Boolean))],
    stamp: number === null ? words.draft : undefined,
    secretariat: [event.senderName, event.secretariatMail, event.secretariatPhone].filter(Boolean),
    pageWord: words.page,
  };
}
