import { no, type Outcome, yes } from "db/outcome";
import * as invitationEmail from "emails/delegation-invitation";
import * as newsEmail from "emails/delegation-news";
import * as reminderEmail from "emails/delegation-reminder";
import * as returnedEmail from "emails/details-returned";
import * as namedEmail from "emails/focal-point-named";
import * as nominationEmail from "emails/nomination";
import { render } from "emails/render.server";
import { deadlinesOf, type NamedDelegation, partyPhrase } from "./delegations/invited/delegation";
import { delegationWords } from "./delegations/invited/delegation-words";
import { findDelegation } from "./delegations/invited/delegations-queries.server";
import { findFocalPointsOf } from "./delegations/invited/focal-points-queries.server";
import { nameDelegation } from "./delegations/invited/name-delegations.server";
import { findDelegationRules } from "./delegations/invited/rules-queries.server";
import { findInvitation } from "./delegations/letter/find-invitation.server";
import { type Event, languageOf } from "./events/event";
import { type Addressed, address, type Desk } from "./letter-props.server";
import type { Attachment, Compositions, Letter, NoLetter } from "./mail/letter";
import { ownTurn } from "./mail/own-turn.server";
import type { Paper } from "./paper/paper.server";
import type { PaperLetter } from "./paper/paper-letter";
import { paths } from "./paths";
import { placesOf } from "./places/places-queries.server";
import { findMembershipOf, findStanding } from "./registration/members/delegation-standing.server";
import { missingSentences } from "./registration/members/missing-sentences";
import { isOver } from "./registration/registration";
import { findRegistrationById } from "./registration/registration-queries.server";
import { plainDate } from "./time/display";

type Kind = "delegation-invitation" | "delegation-reminder" | "delegation-news" | "focal-point-named" | "nomination" | "details-returned";

/** The letters to delegations and to their members: what the records say when they leave. */
export function openDelegationCompositions(desk: Desk, paper: Paper): Pick<Compositions, Kind> {
  const { reads, configuration } = desk;

  return {
    "delegation-invitation": (message) =>
      toFocalPoint(message, message.content.delegationId, async (to, delegation, rules) => {
        if (delegation.reply === "regretted") return no("no-point");
        const { event, language, link, person } = to;
        const replyUrl = pageOf(to, (own) => paths.delegationReply(own, event.address, delegation.id));
        const said = { dataFolder: configuration.dataFolder, now: desk.now() };
        const letter = await findInvitation(reads, event, delegation, said, { person, replyUrl: link && replyUrl });
        const replyBy = deadlinesOf(rules, delegation).replyBy;
        const pool = await placesOf(reads, event, { scope: "delegation", scopeId: delegation.id });
        const props = {
          ...{ ...to.props, personalUrl: null, place: to.place, dates: to.dates, where: to.place, category: "" },
          ...{ hostName: event.hostName, delegation: delegation.name, places: pool?.places ?? null },
          replyBy: replyBy ? plainDate(replyBy, language) : "",
          reference: delegation.invitationNumber === null ? "" : letter.versionNote,
          replyUrl,
        };
        return yes({ ...to.envelope, ...render(invitationEmail, props), attachments: await enclosed(letter) });
      }),

    "delegation-reminder": (message) =>
      toFocalPoint(message, message.content.delegationId, async (to, delegation) => {
        const missing = missingSentences(await findStanding(reads, to.event, delegation), to.event, to.language, desk.now());
        if (missing.length === 0) return no("no-point");
        const first = firstLetterLow(missing[0]!.replace(/\.$/, ""));
        const pageUrl = pageOf(to, (link) => paths.myDelegation(link, to.event.address, delegation.id));
        const props = { ...to.props, personalUrl: null, party: partyPhrase(delegation, languageOf(to.event)), first, missing, pageUrl };
        return yes({ ...to.envelope, ...render(reminderEmail, props) });
      }),

    "delegation-news": (message) =>
      toFocalPoint(message, message.content.delegationId, async (to, delegation) => {
        const { sent } = message.content;
        const told = sent ? await whoWasSent(sent, to.language) : await whoWaits(to, delegation);
        if (!told) return no("no-point");
        const pageUrl = pageOf(to, (link) => paths.myDelegation(link, to.event.address, delegation.id));
        return yes({ ...to.envelope, ...render(newsEmail, { ...to.props, personalUrl: null, ...told, pageUrl }) });
      }),

    "focal-point-named": (message) =>
      toFocalPoint(message, message.content.delegationId, async (to, delegation) => {
        const pageUrl = pageOf(to, (link) => paths.myDelegation(link, to.event.address, delegation.id));
        return yes({
          ...to.envelope,
          ...render(namedEmail, { ...to.props, personalUrl: null, party: partyPhrase(delegation, languageOf(to.event)), pageUrl }),
        });
      }),

    nomination: async (message) => {
      const to = await toMember(message, message.content.registrationId);
      if (!to.ok) return to;
      const { delegation, detailsBy, detailsUrl, addressed } = to.value;
      const { envelope, props, dates, place } = addressed;
      const { insteadOfId } = message.content;
      const insteadOf = (insteadOfId && (await findRegistrationById(reads, insteadOfId))?.name) || "";
      if (!delegation && !insteadOf) return no("no-point");
      const said = { dates, where: place, category: "", delegation, insteadOf, detailsBy, detailsUrl };
      return yes({ ...envelope, ...render(nominationEmail, { ...props, ...said }) });
    },

    "details-returned": async (message) => {
      const to = await toMember(message, message.content.registrationId);
      if (!to.ok) return to;
      const { delegation, detailsUrl, addressed } = to.value;
      const said = { delegation, detailsUrl, told: message.content.told };
      return yes({ ...addressed.envelope, ...render(returnedEmail, { ...addressed.props, ...said }) });
    },
  };

  async function whoWaits({ event, language }: Addressed, delegation: NamedDelegation) {
    const { withFocalPoint: waiting } = (await findStanding(reads, event, delegation)).counts;
    const sentence = delegationWords(language).missing.approval({ named: 0, expected: null, incomplete: 0, waiting, by: "", late: false });
    return waiting > 0 ? { first: firstLetterLow(sentence.replace(/\.$/, "")), news: [sentence] } : undefined;
  }

  async function whoWasSent({ colleagueId, insteadOfId }: { colleagueId: string; insteadOfId: string }, language: string) {
    const say = delegationWords(language).sent;
    const [colleague, member] = [await findRegistrationById(reads, colleagueId), await findRegistrationById(reads, insteadOfId)];
    if (!colleague || !member || isOver(colleague.state)) return undefined;
    return { first: say.subject, news: [say.told(colleague.name, member.name), say.means] };
  }

  /** A preview is looked at, not sent. */
  async function enclosed(letter: PaperLetter): Promise<Attachment[]> {
    if (desk.preview) return [];
    await ownTurn();
    return [{ filename: "invitation.pdf", contentType: "application/pdf", content: await paper.print(letter) }];
  }

  type Message = Parameters<typeof address>[1];
  type Rules = Awaited<ReturnType<typeof findDelegationRules>>;
  type Written = Outcome<Letter, NoLetter>;

  /** Nobody who has handed over meanwhile is written to. */
  async function toFocalPoint(
    message: Message,
    delegationId: string,
    write: (to: Addressed, delegation: NamedDelegation, rules: Rules) => Promise<Written>,
  ): Promise<Written> {
    const to = await address(desk, message);
    if (!to.ok) return to;
    const { event, person } = to.value;
    const delegation = await findDelegation(reads, event, delegationId);
    if (!delegation) return no("no-point");
    const focalPoints = await findFocalPointsOf(reads, event, delegationId);
    if (!focalPoints.some(({ personId }) => personId === person.id)) return no("no-point");
    return write(to.value, await nameDelegation(reads, event, delegation), await findDelegationRules(reads, event));
  }

  async function toMember(message: Message, registrationId: string) {
    const to = await address(desk, message);
    if (!to.ok) return to;
    const addressed = to.value;
    const registration = await findRegistrationById(reads, registrationId);
    if (registration?.state !== "nominated") return no("no-point");
    const delegation = (await findMembershipOf(reads, addressed.event, registration.id))?.delegation;
    const rules = delegation && (await findDelegationRules(reads, addressed.event));
    const detailsBy = rules && deadlinesOf(rules, delegation).detailsBy;
    return yes({
      addressed,
      delegation: delegation?.name ?? "",
      detailsBy: detailsBy ? plainDate(detailsBy, addressed.language) : "",
      detailsUrl: pageOf(addressed, (link) => paths.myDetails(link, addressed.event.address)),
    });
  }

  function pageOf({ link, event }: { link: string | undefined; event: Event }, path: (link: string) => string) {
    return configuration.baseUrl + (link ? path(link) : paths.event(event.address));
  }
}

/** It stands after "ISCP 2023: " in the subject. */
const firstLetterLow = (sentence: string) => sentence.charAt(0).toLowerCase() + sentence.slice(1);
