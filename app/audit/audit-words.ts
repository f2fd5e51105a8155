import type { Actor } from "./audit-entry";

type Facts = Readonly<Record<string, string | number | null>>;
type Sentence = string | ((facts: Facts) => string);

/**
 * What was done, as the history says it after who did it: "Ada Chan published version 3 of the programme".
 * A deed can only record a verb that has its sentence here.
 */
const sentences = {
  "account.confirmed": "confirmed who they are",
  "account.factor-added": ({ factor }) => `added ${factorIn(factor)} to their account`,
  "account.factor-removed": ({ factor }) => `removed ${factorIn(factor)} from their account`,
  "account.factors-cleared": "took every second factor from an account, by a link from the console",
  "account.recovery-code-used": "used a recovery code",
  "account.recovery-codes-made": "made new recovery codes",
  "account.sign-ins-ended": "signed a colleague out everywhere",
  "account.signed-in": ({ way, factor }) =>
    `signed in${way === "console" ? " by a link from the console" : ""}${factor ? ` with ${factorIn(factor)}` : ""}`,
  "account.signed-out": "signed out",
  "account.signed-out-everywhere": "signed out everywhere",
  "account.wrong-code": "entered a wrong sign-in code for an account",
  "account.wrong-second-step": "failed the second step of an account",
  "agendas.sent": ({ reached }) => `sent the agendas (${counted(reached, "message", "messages")})`,
  "category.added": "added a category",
  "category.changed": "changed a category",
  "category.moved": "moved a category in the list",
  "category.removed": "removed a category",
  "days.headed": "changed the headings of the days",
  "demo.planted": "set the demo up",
  "event-file.added": "added a file",
  "event-file.moved": "moved a file in the list",
  "event-file.removed": "removed a file",
  "event-file.renamed": "renamed a file",
  "event.changed": "changed the event",
  "event.crest-changed": "changed the crest",
  "event.crest-removed": "removed the crest",
  "event.created": "created the event",
  "event.look-changed": "changed look and signature",
  "event.registration-changed": "changed who may register, and when",
  "host.changed": "changed the host",
  "host.crest-changed": "changed the host’s crest",
  "host.crest-removed": "took away the host’s crest",
  "host.created": "founded the host",
  "host.factor-not-required": "no longer asks the team for a second step",
  "host.factor-required": "asks the team for a second step",
  "link.asked-for": "asked for the personal link",
  "link.copied": "copied the personal link",
  "message.arrived": "noted that a message had arrived",
  "message.cancelled": "cancelled a message",
  "message.sent-again": "sent a message again",
  "names.changed": "changed names and order",
  "organisation.added": "added an organisation",
  "outbox.held": "put all messages on hold after a backup was restored",
  "outbox.released": ({ sent, cancelled }) => `let messages go again (${plain(sent)} sent, ${plain(cancelled)} cancelled)`,
  "people.exported": "exported a list of people",
  "people.imported": "added a list of people",
  "person.added": "added the person",
  "person.addresses-changed": "changed the mail addresses",
  "person.changed": "changed the person",
  "person.invited": "invited the person",
  "person.link-renewed": "renewed the personal link",
  "practical-page.added": "added a practical page",
  "practical-page.changed": "changed a practical page",
  "practical-page.moved": "moved a practical page in the list",
  "practical-page.removed": "removed a practical page",
  "programme.published": ({ version, changes }) =>
    `published version ${version} of the programme (${counted(changes, "change", "changes")})`,
  "registration.awaiting-focal-point": "put the registration before the focal point",
  "registration.awaiting-host": "asked for a place",
  "registration.cancelled-by-host": "cancelled the place",
  "registration.changed": "changed the registration",
  "registration.confirmed": "confirmed the place",
  "registration.declined": "declined the registration",
  "registration.nominated": "nominated the person",
  "registration.waiting-list": "put the registration on the waiting list",
  "registration.withdrawn": "gave the place back",
  "room.added": "added a room",
  "room.changed": "changed a room",
  "room.moved": "moved a room in the list",
  "room.removed": "removed a room",
  "sending.undone": ({ messages }) => `undid a sending (${counted(messages, "message", "messages")} stayed)`,
  "session.added": ({ number }) => `added session ${number}`,
  "session.cancelled": ({ number }) => `cancelled session ${number}`,
  "session.changed": ({ number }) => `changed session ${number}`,
  "session.removed": ({ number }) => `removed session ${number}`,
  "speaker.added": "added a speaker",
  "speaker.invited": "invited a speaker by mail",
  "speaker.page-changed": "changed a speaker’s page",
  "speaker.photo-removed": "removed a speaker’s photo",
  "speaker.photo-set": "set a speaker’s photo",
  "team.invited": ({ role }) => `invited a colleague as ${plain(role)}`,
  "team.removed": ({ role }) => `removed a colleague (${plain(role)}) from the team`,
  "team.role-changed": ({ from, to }) => `changed a colleague’s role from ${plain(from)} to ${plain(to)}`,
  "track.added": "added a track",
  "track.changed": "changed a track",
  "track.moved": "moved a track in the list",
  "track.removed": "removed a track",
} as const satisfies Record<string, Sentence>;

export type Verb = keyof typeof sentences;

export function historySentence(verb: Verb, facts: Facts = {}): string {
  const sentence: Sentence = sentences[verb];
  return typeof sentence === "string" ? sentence : sentence(facts);
}

/** Who did it, where no name is known. */
export const actorNames: Record<Actor["kind"], string> = {
  account: "Somebody of the team",
  person: "The person",
  stranger: "Somebody who had not signed in",
  plenary: "Plenary",
};

const counted = (number: Facts[string] = 0, one: string, many: string) => `${number} ${number === 1 ? one : many}`;
const factorIn = (factor: Facts[string] = "") =>
  factor === "passkey" ? "a passkey" : factor === "app" ? "an authenticator app" : "a recovery code";
const plain = (word: Facts[string] = "") => String(word).replaceAll("-", " ");
