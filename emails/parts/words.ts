/** Sentences that stand on every letter. English is complete; another language must be too. */
export type LetterWords = {
  dear: (salutation: string) => string;
  forTheSecretariat: string;
  openMyPage: string;
  yourPage: (url: string) => string;
  linkIsYours: string;
  rehearsal: (name: string) => string;
  rehearsalMark: string;
  facts: { dates: string; place: string; category: string };
};

const english: LetterWords = {
  dear: (salutation) => `Dear ${salutation},`,
  forTheSecretariat: "For the secretariat",
  openMyPage: "Open my page",
  yourPage: (url) => `Your personal page: ${url}`,
  linkIsYours: "This link is yours alone. Whoever has it can see and change what concerns you, so please do not pass it on.",
  rehearsal: (name) => `Rehearsal: this event is still a draft. The message is meant for ${name} and reached the team alone.`,
  rehearsalMark: "REHEARSAL",
  facts: { dates: "Dates", place: "Place", category: "Category" },
};

const catalogues: Record<string, LetterWords> = { en: english };

export const letterWords = (language: string): LetterWords => catalogues[language] ?? english;
