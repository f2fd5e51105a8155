/** Everything Plenary writes to people about. What a kind says stands in `emails/`; who gets it, in `messages.server.ts`. */
export const messageKinds = [
  "sign-in",
  "team-invitation",
  "factor-changed",
  "personal-link",
  "registration-received",
  "registration-confirmed",
  "registration-declined",
  "registration-withdrawn",
  "registration-cancelled",
  "invitation",
  "speaker-invitation",
  "agenda",
] as const;

export type MessageKind = (typeof messageKinds)[number];

/**
 * What a kind carries through the outbox: ids and words, never a link, token or code. Those are made at hand-over, and whatever
 * the records say then (the event, the person's name, the agenda) is read then, so that a message never tells an old truth.
 */
export type MessageContent = {
  /** Link and code are derived at hand-over from the attempt's id and the installation's secret. */
  "sign-in": { attemptId: string };
  "team-invitation": { hostName: string; eventTitle: string | null; role: string; invitedBy: string };
  /** `name` is what the account calls the factor; empty for recovery codes. */
  "factor-changed": {
    change: "passkey-added" | "passkey-removed" | "app-added" | "app-removed" | "codes-made" | "code-used" | "cleared";
    name: string;
  };
  "personal-link": Nothing;
  "registration-received": { registrationId: string; mustProve: boolean };
  "registration-confirmed": { registrationId: string };
  /** `told` is what the person is told, never the reason on file. */
  "registration-declined": { registrationId: string; told: string };
  "registration-withdrawn": { registrationId: string };
  "registration-cancelled": { registrationId: string; told: string };
  invitation: { categoryId: string | null };
  "speaker-invitation": { speakerId: string };
  agenda: Nothing;
};

type Nothing = Record<string, never>;

export const kindNames: Record<MessageKind, string> = {
  "sign-in": "Sign-in",
  "team-invitation": "Invitation to the team",
  "factor-changed": "Change of the second step",
  "personal-link": "Personal link",
  "registration-received": "Registration received",
  "registration-confirmed": "Registration confirmed",
  "registration-declined": "Registration not confirmed",
  "registration-withdrawn": "Withdrawal",
  "registration-cancelled": "Registration cancelled",
  invitation: "Invitation",
  "speaker-invitation": "Invitation to speak",
  agenda: "Agenda",
};

/** The lower goes first: somebody waits at a sign-in page; a change is urgent; an agenda less; the rest when there is time. */
export const priorities: Record<MessageKind, number> = {
  "sign-in": 0,
  "team-invitation": 1,
  "factor-changed": 0,
  "personal-link": 0,
  "registration-received": 1,
  "registration-confirmed": 1,
  "registration-declined": 1,
  "registration-withdrawn": 1,
  "registration-cancelled": 1,
  invitation: 3,
  "speaker-invitation": 3,
  agenda: 2,
};

/** Raised when a kind's wording or props change, so that a message on file says by which it was written. */
export const templateVersion = 1;
