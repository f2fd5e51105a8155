import type { Reads } from "db/database.server";
import { no, type Outcome, yes } from "db/outcome";
import type { LetterProps } from "emails/parts/letter";
import type { Host } from "./accounts/host";
import { findTeamOf } from "./accounts/team/team-queries.server";
import { type FoundAgenda, findAgenda } from "./agenda/find-agendas.server";
import { languageFor } from "./agenda/participation";
import type { Configuration } from "./configuration.server";
import { type Event, languageOf } from "./events/event";
import { findEvent } from "./events/events-queries.server";
import { directionOf } from "./events/language";
import { pick } from "./events/words";
import type { Letter, NoLetter, OutboxMessage, Recipient } from "./mail/letter";
import { asMailAddress } from "./mail/mail-address";
import { ownTurn } from "./mail/own-turn.server";
import { paths } from "./paths";
import { findAllContactAddresses, findPersonById } from "./people/people-queries.server";
import type { Person } from "./people/person";
import { makeLink } from "./people/personal-link.server";
import { dateSpan } from "./time/display";
import type { Instant } from "./time/instant";

/** What letters are made with. A preview is for the organiser's eyes: it goes nowhere and opens nobody's page. */
export type Desk = {
  reads: Reads;
  configuration: Pick<Configuration, "baseUrl" | "secret" | "dataFolder">;
  now(): Instant;
  preview?: boolean;
};

export type Envelope = Pick<Letter, "to" | "copies" | "sender" | "replyTo" | "list" | "thread">;

/** A letter to somebody about an event, before its own words. `me` is their page, absolute. */
export type Addressed = FoundAgenda & {
  person: Person;
  /** Their personal link; undefined in rehearsals and previews, which open nobody's page. */
  link: string | undefined;
  language: string;
  props: LetterProps & { personalUrl: string };
  envelope: Envelope;
  dates: string;
  place: string;
};

/** Whose letter it is, where it goes, what stands on every one of them. The address is looked up now, never kept. */
export async function address(
  desk: Desk,
  message: Pick<OutboxMessage, "eventId" | "personId" | "rehearsal">,
  only?: "own",
): Promise<Outcome<Addressed, NoLetter>> {
  const { reads } = desk;
  const [event, person] = [
    message.eventId && (await findEvent(reads, message.eventId)),
    message.personId && (await findPersonById(reads, message.personId)),
  ];
  if (!event || !person) return no("no-point");
  await betweenReaders(desk);
  const found = await findAgenda(reads, person, event);
  await betweenReaders(desk);
  const language = found.participation ? languageFor(event, found.participation) : languageOf(event);
  const rehearsal = message.rehearsal || event.state === "draft";
  const recipients = rehearsal && !desk.preview ? { to: await teamOf(reads, event) } : await recipientsOf(reads, person, only);
  if (recipients.to.length === 0 && !desk.preview) return no("no-address");
  // A person's link opens all their events: neither the team of a draft nor a preview is handed it
  const link = rehearsal || desk.preview ? undefined : makeLink(desk.configuration.secret, "me", person.id, person.linkGeneration);
  const personalUrl = desk.configuration.baseUrl + (link ? paths.me(link, event.address) : paths.event(event.address));
  return yes({
    ...found,
    person,
    link,
    language,
    props: {
      ...lookOf(desk, event, language),
      dear: person.salutation || person.name,
      personalUrl,
      rehearsalFor: rehearsal ? person.name : null,
    },
    envelope: { ...recipients, ...senderOf(event), list: event.address, thread: `${person.id}.${event.id}` },
    dates: dateSpan(event.startsOn, event.endsOn, language),
    place: pick(event.venueName, language, event.languages),
  });
}

/** A preview is a page itself, and waits for nobody. */
const betweenReaders = ({ preview }: Desk) => (preview ? undefined : ownTurn());

/** The look of an event's letters. */
export function lookOf({ configuration }: Desk, event: Event, language: string) {
  const say = (words: Event["title"]) => pick(words, language, event.languages);
  const title = say(event.title);
  return {
    language,
    rightToLeft: directionOf(language) === "rtl",
    kicker: [dateSpan(event.startsOn, event.endsOn, language), say(event.venueName)].filter(Boolean).join(" · "),
    title,
    shortTitle: say(event.shortTitle) || title,
    crestUrl: event.crestFileId && configuration.baseUrl + paths.file(event.crestFileId),
    secretariat: { lines: signatureOf(event), mail: event.secretariatMail, phone: event.secretariatPhone },
  };
}

/** Letters to the team: of a host, or of Plenary itself. */
export const lookOfHost = (host: Host | undefined): Omit<LetterProps, "dear"> => ({
  language: "en",
  rightToLeft: false,
  kicker: "Plenary",
  title: host?.name ?? "Plenary",
  shortTitle: host?.shortName ?? "Plenary",
  crestUrl: null,
  secretariat: host ? { lines: signatureOf(host), mail: host.secretariatMail, phone: host.secretariatPhone } : null,
  personalUrl: null,
  rehearsalFor: null,
});

export function senderOf({
  senderName,
  secretariatMail,
}: Pick<Event, "senderName" | "secretariatMail">): Pick<Letter, "sender" | "replyTo"> {
  const reply = asMailAddress(secretariatMail);
  return { sender: senderName, replyTo: reply && { name: senderName, address: reply } };
}

/** Their own address, else their assistant's; the others get copies. */
async function recipientsOf(reads: Reads, person: Person, only?: "own"): Promise<Pick<Letter, "to" | "copies">> {
  const contacts = await findAllContactAddresses(reads, person.id);
  const of = (...kinds: string[]): Recipient[] =>
    contacts.filter(({ kind }) => kinds.includes(kind)).flatMap(({ mailAddress }) => asRecipient(person.name, mailAddress));
  if (only) return { to: of(only) };
  const own = of("own");
  return own.length > 0 ? { to: own, copies: of("assistant", "copy") } : { to: of("assistant"), copies: of("copy") };
}

const teamOf = async (reads: Reads, event: Event): Promise<Recipient[]> =>
  (await findTeamOf(reads, event)).flatMap(({ name, mailAddress }) => asRecipient(name, mailAddress));

/** Empty where it is no address one can write to. */
export function asRecipient(name: string, mailAddress: string): Recipient[] {
  const address = asMailAddress(mailAddress);
  return address ? [{ name, address }] : [];
}

const signatureOf = ({ senderName, signature }: Pick<Event, "senderName" | "signature">): string[] => [
  ...new Set([senderName, ...signature.split("\n").map((line) => line.trim())].filter(Boolean)),
];
