import type { Actor } from "./audit-entry";
import { peopleSentences } from "./people-sentences";
import { counted, type Facts, factorIn, plain, type Sentence } from "./sentence";

/**
 * What was done, as the history says it after who did it: "Ada Chan published version 3 of the programme".
 * A deed can only record a verb that has its sentence here.
 */
const sentences = {
  ...peopleSentences,
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
  "checks.changed": "changed what the programme is checked for",
  "clearance.asked-for": "asked for clearance of the draft",
  "clearance.ended": "ended a link for clearance",
  "clearance.given": "cleared the draft of the programme, by a link for clearance",
  "clearance.remarked": "remarked on the draft, by a link for clearance",
  "clearance.renewed": "made a new link for clearance; the old one ended",
  "day.moved": "moved a day of the event to another date",
  "day.part-closed": ({ sessions }) => `closed a part of a day (${counted(sessions, "session", "sessions")} taken off the timetable)`,
  "days.headed": "changed the headings of the days",
  "days.moved": "moved the whole event to other dates",
  "demo.planted": "set the demo up",
  "event-file.added": "added a file",
  "event-file.moved": "moved a file in the list",
  "event-file.removed": "removed a file",
  "event-file.renamed": "renamed a file",
  "event.changed": "changed the event",
  "event.crest-changed": "changed the crest",
  "event.crest-removed": "removed the crest",
  "event.created": "created the event",
  "event.embedding-changed": "changed which websites may show the programme",
  "event.look-changed": "changed look and signature",
  "event.publicity-changed": ({ list, days }) =>
    `set the list of changes ${plain(list)} and cancellations to ${counted(days, "day", "days")}`,
  "event.start-chosen": ({ start }) => `chose how people come (${plain(start)})`,
  "event.waiting-changed": "changed the waiting list, the reserve and when unused places go back",
  "event.registration-changed": "changed who may register, and when",
  "host.changed": "changed the host",
  "host.crest-changed": "changed the host’s crest",
  "host.crest-removed": "took away the host’s crest",
  "host.created": "founded the host",
  "host.factor-not-required": "no longer asks the team for a second step",
  "host.factor-required": "asks the team for a second step",
  "mark.added": "added a handling mark",
  "mark.changed": "changed what mails and calendars may carry of what bears a handling mark",
  "mark.offered": "offers a handling mark again",
  "mark.retired": "offers a handling mark no longer",
  "message.arrived": "noted that a message had arrived",
  "message.cancelled": "cancelled a message",
  "message.sent-again": "sent a message again",
  "names.changed": ({ rows }) => `changed a list of names and order${typeof rows === "number" ? ` (${counted(rows, "row", "rows")})` : ""}`,
  "names.chosen": ({ first }) => (first ? "went back to the first names" : "chose a list of names and order"),
  "names.imported": ({ rows }) => `read names and order in from a list (${counted(rows, "row", "rows")})`,
  "names.list-made": "made a list of names and order",
  "names.list-removed": "removed a list of names and order",
  "names.list-renamed": "renamed a list of names and order",
  "organisation.added": "added an organisation",
  "outbox.held": "put all messages on hold after a backup was restored",
  "outbox.released": ({ sent, cancelled }) => `let messages go again (${plain(sent)} sent, ${plain(cancelled)} cancelled)`,
  "practical-page.added": "added a practical page",
  "practical-page.changed": "changed a practical page",
  "practical-page.moved": "moved a practical page in the list",
  "practical-page.removed": "removed a practical page",
  "programme.brought-back": ({ version, changes }) =>
    `brought version ${version} of the programme back into the draft (${counted(changes, "session", "sessions")})`,
  "programme.misprint-corrected": ({ version, changes }) =>
    `corrected a misprint with version ${version} of the programme (${counted(changes, "change", "changes")}, nobody told)`,
  "programme.imported": ({ made, changed }) => `imported a file into the programme (${plain(made)} made, ${plain(changed)} changed)`,
  "programme.published": ({ version, changes }) =>
    `published version ${version} of the programme (${counted(changes, "change", "changes")})`,
  "room.added": "added a room",
  "room.block-added": "blocked a room for a while",
  "room.block-removed": "took a block off a room",
  "room.changed": "changed a room",
  "room.hours-changed": "changed the hours of a room",
  "room.moved": "moved a room in the list",
  "room.removed": "removed a room",
  "sending.undone": ({ messages }) => `undid a sending (${counted(messages, "message", "messages")} stayed)`,
  "session.added": ({ number }) => `added session ${number}`,
  "session.cancelled": ({ number }) => `cancelled session ${number}`,
  "session.changed": ({ number }) => `changed session ${number}`,
  "session.place-left": "gave a place in a session back",
  "session.place-taken": "took a place in a session",
  "session.places-set": ({ places }) => `set the places of a session to ${places === null ? "everyone" : plain(places)}`,
  "session.redone": ({ number }) => `did a change of session ${number} again`,
  "session.removed": ({ number }) => `removed session ${number}`,
  "session.undone": ({ number }) => `took back a change of session ${number}`,
  "speaker.added": "added a speaker",
  "speaker.availability-changed": "changed when a speaker is available",
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
