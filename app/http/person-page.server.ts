import { findParticipation } from "~/agenda/agenda-queries.server";
import { findEventsOf, mostTimely } from "~/agenda/find-agendas.server";
import { type PersonalFrameData, personalFrame } from "~/agenda/my-page/personal-frame-data";
import { languageFor, type Participation, standingOf } from "~/agenda/participation";
import { findAllJurisdictions } from "~/delegations/delegations-queries.server";
import { findDelegationsAnswered } from "~/delegations/invited/find-delegations-answered.server";
import { findHandedOver, type HandedOver } from "~/delegations/invited/find-handed-over.server";
import { nameOf } from "~/delegations/jurisdiction";
import { type Event, languageOf } from "~/events/event";
import { directionOf } from "~/events/language";
import type { LinkHolder } from "~/people/find-person-by-link.server";
import { entryByLink, type OwnEntry } from "~/registration/invitations/entry-by-link.server";
import { type Invitation, isRegretted } from "~/registration/invitations/invitation";
import { findInvitation } from "~/registration/invitations/invitations-queries.server";
import { mayReadList } from "~/registration/participants/correction-window";
import { existsIssuedList } from "~/registration/participants/participants-queries.server";
import { existsOwnQuestion } from "~/registration/questions/questions-queries.server";
import { isOver } from "~/registration/registration";
import type { SpeakerProfile } from "~/speakers/speaker";
import { findProfileOfPerson } from "~/speakers/speakers-queries.server";
import { notFound } from "./answers.server";
import { requirePerson } from "./doors.server";
import type { Entrance } from "./entrance.server";

export type PersonPage = {
  person: LinkHolder;
  event: Event;
  /** Undefined where they are only invited so far. */
  participation: Participation | undefined;
  /** The delegations they answer for. */
  answersFor: { id: string; name: string }[];
  /** The delegation they answered for, where that was all they had to do with the event. */
  handedOver: HandedOver | undefined;
  /** Whether they may register; undefined where there is nothing to ask, because they have a place or wait for an answer. */
  entry: OwnEntry | undefined;
  /** What they are invited by, while they have no place and wait for no answer. */
  invitation: Invitation | undefined;
  language: string;
  rightToLeft: boolean;
  frame: PersonalFrameData;
};

/** A person at one of their events: the one in `?event=`, else the running or next one. A draft is shown where it is asked for. */
export async function requirePersonPage(entrance: Entrance): Promise<PersonPage> {
  const { person } = await requirePerson(entrance);
  const all = await findEventsOf(entrance.reads, person);
  const events = all.filter(({ state }) => state !== "draft");
  const asked = entrance.url.searchParams.get("event");
  const event = asked === null ? (mostTimely(events, entrance.now) ?? all.at(-1)) : all.find(({ address }) => address === asked);
  if (!event) throw notFound();

  const participation = await findParticipation(entrance.reads, event, person.id);
  const language = participation ? languageFor(event, participation) : languageOf(event);
  const jurisdiction = participation?.registration?.jurisdictionCode
    ? nameOf(await findAllJurisdictions(entrance.reads, event, language), participation.registration.jurisdictionCode)
    : "";
  const answersFor = await findDelegationsAnswered(entrance.reads, event, person, language);
  const standing = standingOf(participation);
  const mayRegister = standing === "withdrawn" || (standing === "invited" && answersFor.length === 0);
  const invitation = mayRegister ? await findInvitation(entrance.reads, event, person.id) : undefined;
  const entry = mayRegister ? entryByLink(event, invitation, participation?.registration, entrance.now) : undefined;
  const why = standing === "invited" && entry && !entry.ok ? entry.why : undefined;
  const over = why === "invitation-withdrawn" || why === "invitation-expired" ? why : undefined;
  const invitationOver = standing === "invited" && isRegretted(invitation) ? ("invitation-regretted" as const) : over;
  const onlyAnswered = !participation && answersFor.length === 0 && !invitation;
  const handedOver = onlyAnswered ? await findHandedOver(entrance.reads, event, person, null, language) : undefined;
  const readsList = mayReadList(event, participation, answersFor) && (await existsIssuedList(entrance.reads, event));
  const registration = participation?.registration;
  const asks = registration !== undefined && !isOver(registration.state) && (await existsOwnQuestion(entrance.reads, event));
  const of = { person, event, events, participation, answersFor, handedOver, readsList, language, jurisdiction, asks, invitationOver };
  const frame = personalFrame({ ...of, url: entrance.url, now: entrance.now });
  return {
    person,
    event,
    participation,
    answersFor,
    handedOver,
    entry,
    invitation,
    language,
    rightToLeft: directionOf(language) === "rtl",
    frame,
  };
}

/** The same for whoever speaks at the event; for others these pages do not exist. */
export async function requireSpeakerPage(
  entrance: Entrance,
): Promise<PersonPage & { profile: SpeakerProfile; participation: Participation }> {
  const page = await requirePersonPage(entrance);
  const profile = await findProfileOfPerson(entrance.reads, page.event, page.person.id);
  if (!profile || !page.participation) throw notFound();
  return { ...page, profile, participation: page.participation };
}
