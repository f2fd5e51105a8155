import { type LetterSettings, usualReference } from "./letter";

/** The sentences of a letter of invitation. English is complete; another language must be too. */
export type LetterWords = {
  /** Paragraphs with placeholders, a line each, until the event writes its own. */
  text: string;
  reference: (reference: string) => string;
  attention: (name: string) => string;
  dear: (name: string) => string;
  dearNobody: string;
  places: (count: number) => string;
  reply: string;
  closing: string;
  draft: string;
  page: string;
  download: string;
  fileName: string;
};

const english: LetterWords = {
  text: [
    "{host} has the honour of inviting {delegation} to {event}, to be held on {dates}[ at {venue}].",
    "[We would be pleased to welcome a delegation of up to {places}.]",
    "Please let us know[ by {reply-by}] whether you will come, how many will come, and who answers for your delegation. The members can then be named one by one.",
    "We look forward to welcoming you.",
  ].join("\n\n"),
  reference: (reference) => `Our reference: ${reference}`,
  attention: (name) => `Attention: ${name}`,
  dear: (name) => `Dear ${name},`,
  dearNobody: "Dear Sir or Madam,",
  places: (count) => (count === 1 ? "one member" : `${count} members`),
  reply: "Reply to the invitation on this page, which is yours alone:",
  closing: "Yours sincerely,",
  draft: "DRAFT",
  page: "Page {n} of {m}",
  download: "Letter of invitation (PDF)",
  fileName: "invitation",
};

const catalogue: Record<string, LetterWords> = { en: english };

export const letterWords = (language: string): LetterWords => catalogue[language] ?? english;

/** To be changed where it stands: what the event has not written itself is shown as the house writes it. */
export const asShown = (settings: LetterSettings, language: string): LetterSettings => ({
  ...settings,
  reference: settings.reference || usualReference,
  text: settings.text || letterWords(language).text,
});

/** What was left as it was shown follows the house: it is not the event's own. */
export const asUsual = (typed: LetterSettings, language: string): LetterSettings => ({
  ...typed,
  reference: typed.reference === usualReference ? "" : typed.reference,
  text: typed.text === letterWords(language).text ? "" : typed.text,
});
