import { no, type Outcome, yes } from "db/outcome";
import * as offeredEmail from "emails/place-offered";
import * as fallBackEmail from "emails/places-fall-back";
import * as overEmail from "emails/registration-over";
import { render } from "emails/render.server";
import * as waitingEmail from "emails/waiting-list";
import { dateAt } from "~/time/time-zone";
import { deadlinesOf } from "./delegations/invited/delegation";
import { findDelegation } from "./delegations/invited/delegations-queries.server";
import { findFocalPointsOf } from "./delegations/invited/focal-points-queries.server";
import { nameDelegation } from "./delegations/invited/name-delegations.server";
import { findDelegationRules } from "./delegations/invited/rules-queries.server";
import { registrationPhase } from "./events/event";
import { pick } from "./events/words";
import { type Addressed, address, type Desk } from "./letter-props.server";
import type { Compositions, NoLetter } from "./mail/letter";
import { paths } from "./paths";
import { placesOf } from "./places/places-queries.server";
import { freeOf } from "./places/pool";
import { findWaitingRules } from "./registration/waiting/rules-queries.server";
import type { Waiting } from "./registration/waiting/waiting";
import { findWaiting } from "./registration/waiting/waiting-queries.server";
import { openSessionLetters } from "./session-letters.server";
import { plainDate } from "./time/display";
import type { Instant } from "./time/instant";
import { deadlineInZone } from "./time/zone-name";

type Kind = "waiting-list" | "place-offered" | "offer-ended" | "session-place" | "places-fall-back";

/** The letters about waiting for a place: what the list says when they leave. */
export function openWaitingCompositions(desk: Desk): Pick<Compositions, Kind> {
  const { reads, configuration } = desk;
  const sessionLetter = openSessionLetters(desk);

  return {
    "waiting-list": async (message) => {
      const waits = await toWaiting(message, message.content.registrationId);
      if (!waits.ok) return waits;
      const { to, waiting } = waits.value;
      return yes({ ...to.envelope, ...render(waitingEmail, { ...to.props, ...factsOf(to), number: waiting.number }) });
    },

    "session-place": (message) => sessionLetter(message, "given", message.content.sessionId),

    "place-offered": async (message) => {
      if (message.content.sessionId) return sessionLetter(message, "offered", message.content.sessionId);
      const waits = await toWaiting(message, message.content.registrationId);
      if (!waits.ok) return waits;
      const { to, waiting } = waits.value;
      const { offeredUntil } = waiting;
      if (!offeredUntil || offeredUntil <= desk.now()) return no("no-point");
      const until = deadlineInZone(offeredUntil as Instant, to.event.timeZone, to.language);
      const offerUrl = pageOf(to, (link) => paths.myOffer(link, to.event.address));
      return yes({ ...to.envelope, ...render(offeredEmail, { ...to.props, ...factsOf(to), until, offerUrl }) });
    },

    "offer-ended": async (message) => {
      if (message.content.sessionId) return sessionLetter(message, "ended", message.content.sessionId);
      const to = await address(desk, message);
      if (!to.ok) return to;
      const { envelope, event, props } = to.value;
      const open = event.whoMayRegister === "anyone" && registrationPhase(event, desk.now()) === "open";
      const registerAgainUrl = open ? configuration.baseUrl + paths.register(event.address) : null;
      return yes({ ...envelope, ...render(overEmail, { ...props, how: "lapsed", told: "", colleague: "", registerAgainUrl }) });
    },

    "places-fall-back": async (message) => {
      const to = await address(desk, message);
      if (!to.ok) return to;
      const { event, person, language, props, envelope } = to.value;
      const delegation = await findDelegation(reads, event, message.content.delegationId);
      const focalPoints = delegation ? await findFocalPointsOf(reads, event, delegation.id) : [];
      const { fallBackOn } = await findWaitingRules(reads, event);
      if (!delegation || delegation.reply === "regretted" || !fallBackOn || !focalPoints.some(({ personId }) => personId === person.id))
        return no("no-point");
      const pool = await placesOf(reads, event, { scope: "delegation", scopeId: delegation.id });
      const unused = pool ? freeOf(pool) : null;
      if (!unused) return no("no-point");
      const { name } = await nameDelegation(reads, event, delegation);
      const pageUrl = pageOf(to.value, (link) => paths.myDelegation(link, event.address, delegation.id));
      const { nominateBy } = deadlinesOf(await findDelegationRules(reads, event), delegation);
      const over = nominateBy !== null && nominateBy < dateAt(desk.now(), event.timeZone);
      const nameBy = nominateBy && nominateBy < fallBackOn ? { day: plainDate(nominateBy, language), over } : null;
      const said = { delegation: name, unused, on: plainDate(fallBackOn, language), nameBy, pageUrl };
      return yes({ ...envelope, ...render(fallBackEmail, { ...props, personalUrl: null, ...said }) });
    },
  };

  /** Who does not wait any more when the letter leaves is not told that they do. */
  async function toWaiting(
    message: Parameters<typeof address>[1],
    registrationId: string,
  ): Promise<Outcome<{ to: Addressed; waiting: Waiting }, NoLetter>> {
    const to = await address(desk, message);
    if (!to.ok) return to;
    const waiting = await findWaiting(reads, to.value.event, registrationId);
    return waiting ? yes({ to: to.value, waiting }) : no("no-point");
  }

  function pageOf({ link, event }: Pick<Addressed, "link" | "event">, path: (link: string) => string) {
    return configuration.baseUrl + (link ? path(link) : paths.event(event.address));
  }
}

function factsOf({ event, language, dates, place, participation }: Addressed) {
  const say = (words: typeof event.title) => pick(words, language, event.languages);
  const where = [place, say(event.venueAddress)].filter(Boolean).join(", ");
  return { dates, where, category: participation?.registration ? say(participation.registration.category.name) : "" };
}
