/** The sentences of saying no to a personal invitation. English is complete; another language must be too. */
export type InvitationWords = {
  title: string;
  told: string;
  /** The date of the last day to register, or "". */
  mayStill: (date: string) => string;
  deed: string;
  back: string;
};

const english: InvitationWords = {
  title: "I cannot come",
  told: "The host reads that you cannot come, and you are not reminded of the invitation again.",
  mayStill: (date) => `Should you be able to come after all, you may still register${date && ` until ${date}`}.`,
  deed: "Tell the host that I cannot come",
  back: "Back to my page",
};

const catalogue: Record<string, InvitationWords> = { en: english };

export const invitationWords = (language: string): InvitationWords => catalogue[language] ?? english;
