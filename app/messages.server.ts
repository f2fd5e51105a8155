import { no, yes } from "db/outcome";
import * as agendaEmail from "emails/agenda";
import * as factorChangedEmail from "emails/factor-changed";
import * as invitationEmail from "emails/invitation";
import * as personalLinkEmail from "emails/personal-link";
import * as confirmedEmail from "emails/registration-confirmed";
import * as overEmail from "emails/registration-over";
import * as receivedEmail from "emails/registration-received";
import { render } from "emails/render.server";
import * as signInEmail from "emails/sign-in";
import * as speakerInvitationEmail from "emails/speaker-invitation";
import * as teamInvitationEmail from "emails/team-invitation";
import { findAccount } from "./accounts/accounts-queries.server";
import { findHost } from "./accounts/hosts-queries.server";
import { endOfAttempt } from "./accounts/sign-in/sign-in-attempt";
import { codeOf, linkTokenOf } from "./accounts/sign-in/sign-in-token.server";
import { zoneOfAccount } from "./accounts/team/zone-of-account.server";
import { agendaMark } from "./agenda/agenda-mark.server";
import { agendaAttachments, agendaBody, firstSessionOf, onlyMine, spanOf } from "./agenda-letter.server";
import { registrationPhase } from "./events/event";
import { pick } from "./events/words";
import { type Addressed, address, asRecipient, type Desk, lookOfHost, senderOf } from "./letter-props.server";
import type { Compositions } from "./mail/letter";
import type { MessageContent } from "./mail/message-kind";
import type { Paper } from "./paper/paper.server";
import { paths } from "./paths";
import { makeProofLink } from "./registration/proof-link.server";
import { isUnproven } from "./registration/registration";
import { findRegistrationById } from "./registration/registration-queries.server";
import { plainDate } from "./time/display";
import { type Instant, minutesBetween } from "./time/instant";
import { dateOf } from "./time/wall-time";
import { instantWithZone } from "./time/zone-name";

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
      const letter = render(agendaEmail, { ...props, ...agendaBody(agenda, props), span: spanOf(agenda) });
      return yes({ ...envelope, ...letter, ...(await enclosed(to.value)) });
    },

    "registration-confirmed": async (message) => {
      const to = await address(desk, message);
      if (!to.ok) return to;
      const { agenda, envelope, props, participation } = to.value;
      if (!agenda || participation?.registration?.state !== "confirmed") return no("no-point");
      const letter = render(confirmedEmail, { ...props, ...agendaBody(agenda, props), ...factsOf(to.value), place: to.value.place });
      return yes({ ...envelope, ...letter, ...(await enclosed(to.value)) });
    },

    "registration-received": async (message) => {
      const { registrationId, mustProve } = message.content;
      const to = await address(desk, message, mustProve ? "own" : undefined);
      if (!to.ok) return to;
      const registration = await findRegistrationById(reads, registrationId);
      if (!registration || (mustProve && !isUnproven(registration))) return no("no-point");
      const { envelope, event, language, props } = to.value;
      const proof =
        props.rehearsalFor === null ? paths.proveAddress(makeProofLink(secret, registration, to.value.person)) : paths.event(event.address);
      const held = registration.heldUntil as Instant | null;
      const heldUntil = held ? instantWithZone(held, event.timeZone, language) : "";
      const letter = render(receivedEmail, { ...props, ...factsOf(to.value), proveUrl: mustProve ? baseUrl + proof : null, heldUntil });
      return yes({ ...envelope, ...letter });
    },

    "registration-declined": (message) => over(message, "declined", message.content.told),
    "registration-withdrawn": (message) => over(message, "withdrawn", ""),
    "registration-cancelled": (message) => over(message, "cancelled", message.content.told),

    "personal-link": async (message) => {
      const to = await address(desk, message, "own");
      return to.ok ? yes({ ...to.value.envelope, ...render(personalLinkEmail, to.value.props) }) : to;
    },

    invitation: async (message) => {
      const to = await address(desk, message);
      if (!to.ok) return to;
      const { envelope, event, language, participation, place, props } = to.value;
      if (participation) return no("no-point");
      const replyBy = event.registrationCloses ? plainDate(dateOf(event.registrationCloses), language) : "";
      const said = { ...factsOf(to.value), place, hostName: event.hostName, replyBy, replyUrl: props.personalUrl };
      return yes({ ...envelope, ...render(invitationEmail, { ...props, ...said }) });
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

    "sign-in": async ({ accountId, content, datedAt }, now) => {
      const account = accountId ? await findAccount(reads, accountId) : undefined;
      if (!account || endOfAttempt("mail", datedAt) <= now) return no("no-point");
      const look = { ...lookOfHost(undefined), title: "Sign in", shortTitle: "Plenary", dear: account.name };
      const linkUrl = baseUrl + paths.signInLink(linkTokenOf(secret, content.attemptId));
      const letter = render(signInEmail, {
        ...look,
        code: codeOf(secret, content.attemptId),
        linkUrl,
        minutes: minutesBetween(datedAt, endOfAttempt("mail", datedAt)),
      });
      return yes({ to: asRecipient(account.name, account.mailAddress), sender: "Plenary", ...letter });
    },

    "factor-changed": async ({ accountId, content, datedAt }) => {
      const account = accountId ? await findAccount(reads, accountId) : undefined;
      if (!account) return no("no-point");
      const zone = await zoneOfAccount(reads, account.id);
      const look = { ...lookOfHost(undefined), title: "Your account", shortTitle: "Plenary", dear: account.name };
      const said = { ...content, at: instantWithZone(datedAt, zone, "en"), accountUrl: baseUrl + paths.account() };
      return yes({
        to: asRecipient(account.name, account.mailAddress),
        sender: "Plenary",
        ...render(factorChangedEmail, { ...look, ...said }),
      });
    },

    "team-invitation": async ({ accountId, hostId, content }) => {
      const account = accountId ? await findAccount(reads, accountId) : undefined;
      const host = hostId ? await findHost(reads, hostId) : undefined;
      if (!account || !host) return no("no-point");
      const { eventTitle, ...said } = content;
      const look = { ...lookOfHost(host), dear: account.name, scope: eventTitle ?? host.name, signInUrl: baseUrl + paths.signIn() };
      return yes({
        to: asRecipient(account.name, account.mailAddress),
        ...senderOf(host),
        ...render(teamInvitationEmail, { ...look, ...said }),
      });
    },
  };

  /** What an agenda's letter encloses, and the mark by which the next sending knows it. A preview is looked at, not sent. */
  async function enclosed(to: Addressed) {
    if (!to.agenda || desk.preview) return {};
    return { attachments: await agendaAttachments(to.agenda, to, desk, paper), contentMark: agendaMark(to.agenda) };
  }

  async function over(
    message: Parameters<typeof address>[1],
    how: "declined" | "withdrawn" | "cancelled",
    told: MessageContent["registration-declined"]["told"],
  ) {
    const to = await address(desk, message);
    if (!to.ok) return to;
    const { envelope, event, props } = to.value;
    const open = how === "withdrawn" && event.whoMayRegister === "anyone" && registrationPhase(event, desk.now()) === "open";
    const registerAgainUrl = open ? baseUrl + paths.register(event.address) : null;
    return yes({ ...envelope, ...render(overEmail, { ...props, how, told, registerAgainUrl }) });
  }
}

function factsOf({ event, language, dates, place, participation }: Addressed) {
  const say = (words: typeof event.title) => pick(words, language, event.languages);
  const where = [place, say(event.venueAddress)].filter(Boolean).join(", ");
  return { dates, where, category: participation?.registration ? say(participation.registration.category.name) : "" };
}
