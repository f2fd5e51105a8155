import { no, yes } from "db/outcome";
import * as agendaEmail from "emails/agenda";
import * as announcementEmail from "emails/announcement";
import * as deviceCodeEmail from "emails/device-code";
import * as invitationEmail from "emails/invitation";
import * as invitationReminderEmail from "emails/invitation-reminder";
import * as personalLinkEmail from "emails/personal-link";
import * as confirmedEmail from "emails/registration-confirmed";
import * as overEmail from "emails/registration-over";
import * as receivedEmail from "emails/registration-received";
import { render } from "emails/render.server";
import * as speakerInvitationEmail from "emails/speaker-invitation";
import { openAccountCompositions } from "./account-letters.server";
import { agendaMark } from "./agenda/agenda-mark.server";
import { agendaAttachments, agendaBody, firstSessionOf, onlyMine, spanOf } from "./agenda-letter.server";
import { openDelegationCompositions } from "./delegation-letters.server";
import { registrationPhase } from "./events/event";
import { pick } from "./events/words";
import { type Addressed, address, type Desk } from "./letter-props.server";
import type { Compositions } from "./mail/letter";
import type { MessageContent } from "./mail/message-kind";
import { ownTurn } from "./mail/own-turn.server";
import type { Paper } from "./paper/paper.server";
import { paths } from "./paths";
import { endOfCode } from "./people/device/device";
import { deviceCodeOf } from "./people/device/device-code.server";
import { existsPlaceOf } from "./places/places-queries.server";
import { findEnding } from "./registration/find-ending.server";
import { findInvitation } from "./registration/invitations/invitations-queries.server";
import { lastDayToAnswer } from "./registration/invitations/last-day";
import { makeProofLink } from "./registration/proof-link.server";
import { isUnproven } from "./registration/registration";
import { findRegistrationById } from "./registration/registration-queries.server";
import { type Instant, minutesBetween } from "./time/instant";
import { instantWithZone } from "./time/zone-name";
import { openWaitingCompositions } from "./waiting-letters.server";

/** How each kind of message is written: what the records say now, in the letter of that kind. */
export function openCompositions(desk: Desk, paper: Paper): Compositions {
  const { reads, configuration } = desk;
  const { baseUrl, secret } = configuration;

  return {
    agenda: async (message) => {
      const to = await address(desk, message);
      if (!to.ok) return to;
      const { agenda, envelope, props } = to.value;
      if (!agenda) return no("no-point");
      // Before its words, which else lay in memory until the paper's turn has come
      const files = await enclosed(to.value);
      const letter = render(agendaEmail, { ...props, ...agendaBody(agenda, props), span: spanOf(agenda) });
      return yes({ ...envelope, ...letter, ...files });
    },

    "registration-confirmed": async (message) => {
      const to = await address(desk, message);
      if (!to.ok) return to;
      const { agenda, envelope, props, participation } = to.value;
      if (!agenda || participation?.registration?.state !== "confirmed") return no("no-point");
      const files = await enclosed(to.value);
      const letter = render(confirmedEmail, { ...props, ...agendaBody(agenda, props), ...factsOf(to.value), place: to.value.place });
      return yes({ ...envelope, ...letter, ...files });
    },

    "registration-received": async (message) => {
      const { registrationId, mustProve, freed = false } = message.content;
      const to = await address(desk, message, mustProve ? "own" : undefined);
      if (!to.ok) return to;
      const registration = await findRegistrationById(reads, registrationId);
      if (!registration || (mustProve && !isUnproven(registration))) return no("no-point");
      const { envelope, event, language, props } = to.value;
      const proof =
        props.rehearsalFor === null ? paths.proveAddress(makeProofLink(secret, registration, to.value.person)) : paths.event(event.address);
      const held = registration.heldUntil as Instant | null;
      const heldUntil = held ? instantWithZone(held, event.timeZone, language) : "";
      const waits = mustProve && !(await existsPlaceOf(reads, event, registration.id));
      const said = { proveUrl: mustProve ? baseUrl + proof : null, heldUntil, waits, freed };
      const letter = render(receivedEmail, { ...props, ...factsOf(to.value), ...said });
      return yes({ ...envelope, ...letter });
    },

    "registration-declined": (message) => over(message, "declined", message.content.told),
    "registration-withdrawn": async (message) => over(message, await withdrawalOf(message.content), "", message.content.colleagueId),
    "registration-cancelled": (message) => over(message, "cancelled", message.content.told),

    "personal-link": async (message) => {
      const to = await address(desk, message, "own");
      return to.ok ? yes({ ...to.value.envelope, ...render(personalLinkEmail, to.value.props) }) : to;
    },

    invitation: async (message) => {
      const to = await address(desk, message);
      if (!to.ok) return to;
      const said = await invitationOf(to.value);
      return said.ok ? yes({ ...to.value.envelope, ...render(invitationEmail, said.value) }) : said;
    },

    "invitation-reminder": async (message) => {
      const to = await address(desk, message);
      if (!to.ok) return to;
      const said = await invitationOf(to.value);
      return said.ok ? yes({ ...to.value.envelope, ...render(invitationReminderEmail, said.value) }) : said;
    },

    "speaker-invitation": async (message) => {
      const to = await address(desk, message);
      if (!to.ok) return to;
      const { agenda, envelope, event, participation, props } = to.value;
      if (!participation?.speaker) return no("no-point");
      const mine = agenda && onlyMine(agenda);
      const { days, zoneNote } = mine ? agendaBody(mine, props) : { days: [], zoneNote: "" };
      const said = { hostName: event.hostName, first: mine ? firstSessionOf(mine) : "", zoneNote, days, replyUrl: props.personalUrl };
      return yes({ ...envelope, ...render(speakerInvitationEmail, { ...props, ...said }) });
    },

    announcement: async (message) => {
      const to = await address(desk, message);
      if (!to.ok) return to;
      const { subject: about, words } = message.content;
      return yes({ ...to.value.envelope, ...render(announcementEmail, { ...to.value.props, about, words }) });
    },

    ...openDelegationCompositions(desk, paper),
    ...openWaitingCompositions(desk),

    "device-code": async (message, now) => {
      if (endOfCode(message.datedAt) <= now) return no("no-point");
      const to = await address(desk, message);
      if (!to.ok) return to;
      const minutes = minutesBetween(message.datedAt, endOfCode(message.datedAt));
      const code = deviceCodeOf(secret, message.content.deviceId);
      return yes({ ...to.value.envelope, copies: [], ...render(deviceCodeEmail, { ...to.value.props, personalUrl: null, code, minutes }) });
    },

    ...openAccountCompositions(desk),
  };

  /** What an agenda's letter encloses, and the mark by which the next sending knows it. A preview is looked at, not sent. */
  async function enclosed(to: Addressed) {
    if (!to.agenda || desk.preview) return {};
    await ownTurn();
    return { attachments: await agendaAttachments(to.agenda, to, desk, paper), contentMark: agendaMark(to.agenda) };
  }

  async function invitationOf({ event, language, participation, person, place, props, ...to }: Addressed) {
    const invitation = await findInvitation(reads, event, person.id);
    if (participation || invitation?.withdrawnAt || invitation?.regrettedAt) return no("no-point");
    const replyBy = lastDayToAnswer(event, language);
    const facts = factsOf({ ...to, event, language, participation, person, place, props });
    return yes({ ...props, ...facts, place, hostName: event.hostName, replyBy, replyUrl: props.personalUrl });
  }

  async function over(
    message: Parameters<typeof address>[1],
    how: "declined" | "withdrawn" | "ended" | "left-list" | "cancelled",
    told: MessageContent["registration-declined"]["told"],
    colleagueId?: string,
  ) {
    const to = await address(desk, message);
    if (!to.ok) return to;
    const { envelope, event, props } = to.value;
    const colleague = (colleagueId && (await findRegistrationById(reads, colleagueId))?.name) || "";
    const leaves = how === "withdrawn" || how === "left-list";
    const open = leaves && !colleague && event.whoMayRegister === "anyone" && registrationPhase(event, desk.now()) === "open";
    const registerAgainUrl = open ? baseUrl + paths.register(event.address) : null;
    return yes({ ...envelope, ...render(overEmail, { ...props, how: colleague ? "passed-on" : how, told, colleague, registerAgainUrl }) });
  }

  /** Who only waited never had the place that they would be told of, and for whom it was done has not done it. */
  async function withdrawalOf({ registrationId, colleagueId }: MessageContent["registration-withdrawn"]) {
    const registration = await findRegistrationById(reads, registrationId);
    const how = registration && (await findEnding(reads, registration)).how;
    if (how === "left-list" || (how === "colleague" && !colleagueId)) return "left-list";
    return how === "ended" ? "ended" : "withdrawn";
  }
}

function factsOf({ event, language, dates, place, participation }: Addressed) {
  const say = (words: typeof event.title) => pick(words, language, event.languages);
  const where = [place, say(event.venueAddress)].filter(Boolean).join(", ");
  return { dates, where, category: participation?.registration ? say(participation.registration.category.name) : "" };
}
