import { no, type Outcome, yes } from "db/outcome";
import { render } from "emails/render.server";
import type { SessionPlaceProps } from "emails/session-place";
import * as sessionEmail from "emails/session-place";
import { stricter } from "./accounts/marks/handling-mark";
import { pick, type Words } from "./events/words";
import { type Addressed, address, type Desk } from "./letter-props.server";
import type { Letter, NoLetter, OutboxMessage } from "./mail/letter";
import { paths } from "./paths";
import type { OpenSession } from "./programme/programme-for";
import { programmeWords } from "./programme/programme-words";
import { findOwnSessions, type OwnSessions } from "./registration/session-places/find-own-sessions.server";
import { nameWithTime, timeOf } from "./registration/session-places/session-place";
import { findOwnWaiting } from "./registration/session-waiting/session-waiting-queries.server";
import type { Instant } from "./time/instant";
import { deadlineInZone } from "./time/zone-name";

type Message = Pick<OutboxMessage, "eventId" | "personId" | "rehearsal">;
type How = SessionPlaceProps["how"];

/** The letters about a place in a session: what their list and their choices say when they leave. */
export function openSessionLetters(desk: Desk) {
  const { reads, configuration } = desk;

  return async function sessionLetter(message: Message, how: How, sessionId: string): Promise<Outcome<Letter, NoLetter>> {
    const to = await address(desk, message);
    if (!to.ok) return to;
    const { event, participation, person, link, props, envelope } = to.value;
    const { registration } = participation ?? {};
    if (registration?.state !== "confirmed") return no("no-point");
    const who = { registrationId: registration.id, personId: person.id, categoryId: registration.category.id };
    const own = await findOwnSessions(reads, event, who);
    const session = own?.find(sessionId);
    const offered = (await findOwnWaiting(reads, event, registration.id, sessionId))?.offeredUntil ?? null;
    if (!own || !session || !stillSo(how, own, sessionId, offered, desk.now())) return no("no-point");
    const pageUrl = configuration.baseUrl + (link ? paths.mySessions(link, event.address) : paths.event(event.address));
    const until = offered ? deadlineInZone(offered as Instant, event.timeZone, to.value.language) : "";
    const facts = factsOf(own, session, to.value);
    const said = { how, ...facts, atOnce: how === "ended" ? [] : facts.atOnce, until, pageUrl };
    return yes({ ...envelope, ...render(sessionEmail, { ...props, ...said }) });
  };
}

/** What was chosen, taken, left or lost meanwhile is not told any more. */
function stillSo(how: How, own: OwnSessions, sessionId: string, offered: string | null, now: Instant): boolean {
  if (how === "offered") return offered !== null && offered > now;
  const limited = own.withPlaces.some(({ id }) => id === sessionId);
  return how === "given" ? own.chosen.has(sessionId) || !limited : limited && !own.chosen.has(sessionId) && offered === null;
}

function factsOf(own: OwnSessions, session: OpenSession, { event, language }: Addressed) {
  const said = (one: OpenSession) => ({ ...one, title: titleInMails(one, language) });
  return {
    session: `“${pick(titleInMails(session, language), language, event.languages)}”`,
    when: timeOf(session, own.zone, language),
    atOnce: own.overlaps(session).map((other) => nameWithTime(said(other), own.zone, language, event.languages)),
  };
}

/** It stands in the subject too, which is seen by more eyes than the letter: of what bears a mark it says what every way lets through. */
function titleInMails({ mark, title }: OpenSession, language: string): Words {
  const { mails, calendars } = mark?.carries ?? { mails: "closed", calendars: "closed" };
  return mark && stricter(mails, calendars) === "closed" ? { [language]: programmeWords(language).closed } : title;
}
