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
  "invitation-reminder",
  "speaker-invitation",
  "delegation-invitation",
  "delegation-reminder",
  "delegation-news",
  "focal-point-named",
  "nomination",
  "waiting-list",
  "place-offered",
  "offer-ended",
  "session-place",
  "places-fall-back",
  "details-returned",
  "device-code",
  "announcement",
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
  /** `freed`: they waited, a place has become free for them, and the host has still to decide. */
  "registration-received": { registrationId: string; mustProve: boolean; freed?: boolean };
  "registration-confirmed": { registrationId: string };
  /** `told` is what the person is told, never the reason on file. */
  "registration-declined": { registrationId: string; told: string };
  /** `colleagueId`: the registration of whoever comes in their place. */
  "registration-withdrawn": { registrationId: string; colleagueId?: string };
  "registration-cancelled": { registrationId: string; told: string };
  invitation: { categoryId: string | null };
  "invitation-reminder": Nothing;
  "speaker-invitation": { speakerId: string };
  /** To the focal point: what is missing is read when the message leaves. */
  "delegation-invitation": { delegationId: string };
  "delegation-reminder": { delegationId: string };
  /** To the focal point: how many members wait for their yes is read when it leaves; else whom a member has sent in their place. */
  "delegation-news": { delegationId: string; sent?: { colleagueId: string; insteadOfId: string } };
  "focal-point-named": { delegationId: string };
  /** `insteadOfId`: the registration of whoever cannot come, where the nominee comes in their place. */
  nomination: { registrationId: string; insteadOfId?: string };
  /** The number, and until when a place is offered, are read when the message leaves. With a session it is a place in that one. */
  "waiting-list": { registrationId: string };
  "place-offered": { registrationId: string; sessionId?: string };
  "offer-ended": { registrationId: string; sessionId?: string };
  "session-place": { registrationId: string; sessionId: string };
  /** To the focal point: how many places are unused is read when the message leaves. */
  "places-fall-back": { delegationId: string };
  /** `told` is what the focal point wrote to the member. */
  "details-returned": { registrationId: string; told: string };
  /** The code follows from the id and the installation's secret. */
  "device-code": { deviceId: string };
  /** What the team wrote to many at once. */
  announcement: { subject: string; words: string };
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
  "invitation-reminder": "Reminder of an invitation",
  "speaker-invitation": "Invitation to speak",
  "delegation-invitation": "Invitation of a delegation",
  "delegation-reminder": "Reminder to a delegation",
  "delegation-news": "News of a delegation’s members",
  "focal-point-named": "To a new focal point",
  nomination: "Nomination",
  "waiting-list": "Waiting list",
  "place-offered": "Place offered",
  "offer-ended": "Offer of a place ended",
  "session-place": "Place in a session",
  "places-fall-back": "Unused places go back",
  "details-returned": "Details returned",
  "device-code": "Code for a browser",
  announcement: "Message from the team",
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
  "invitation-reminder": 3,
  "speaker-invitation": 3,
  "delegation-invitation": 3,
  "delegation-reminder": 3,
  "delegation-news": 1,
  "focal-point-named": 1,
  nomination: 1,
  "waiting-list": 1,
  "place-offered": 1,
  "offer-ended": 1,
  "session-place": 1,
  "places-fall-back": 3,
  "details-returned": 1,
  "device-code": 0,
  announcement: 3,
  agenda: 2,
};

/** Raised when a kind's wording or props change, so that a message on file says by which it was written. */
export const templateVersion = 1;
