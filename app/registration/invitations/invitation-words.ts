/** The sentences of saying no to a personal invitation. English is complete; another language must be too. */
export type InvitationWords = {
  title: string;
  told: string;
  deed: string;
  back: string;
};

const english: InvitationWords = {
  title: "I cannot come",
  told: "The host reads that you cannot come, and you are not reminded of the invitation again.",
  deed: "Tell the host that I cannot come",
  back: "Back to my page",
};

const catalogue: Record<string, InvitationWords> = { en: english };

export const invitationWords = (language: string): InvitationWords => catalogue[language] ?? english;
