import type { Tx } from "db/database.server";
import { no, type Outcome, yes } from "db/outcome";
import { actorOf, type Organiser } from "~/accounts/organiser.server";
import { findHistoryOfPerson } from "~/audit/audit-queries.server";
import { record } from "~/audit/record.server";
import type { Event } from "~/events/event";
import { findPerson, raiseGenerations } from "~/people/people-queries.server";
import { givePlacesBack } from "~/places/give-places-back.server";
import { findLatestVersion } from "~/programme/programme-queries.server";
import { findSpeakerOfPerson } from "~/speakers/speakers-queries.server";
import type { Instant } from "~/time/instant";
import { type JoinRefusal, joinDelegation } from "../members/join-delegation.server";
import { handOfTeam } from "../members/member-hand.server";
import { findMembership } from "../members/members-queries.server";
import { findLiveRegistration } from "../registration-queries.server";
import { stepTo } from "../step-registration.server";
import { thenPassPlacesOn } from "../waiting/pass-places-on.server";
import {
  existsElsewhere,
  findEverybodyAt,
  insertTwoPeople,
  lendAddresses,
  markMerged,
  moveFocalPoints,
  moveGuest,
  moveInvitation,
  moveRegistration,
} from "./duplicates-queries.server";

export type MergeRefusal = "not-here" | "both-speak" | "keep-the-speaker" | "keep-the-guest" | JoinRefusal;

/**
 * Two records of one person at this event become one. The kept registration stays, the other is withdrawn with its places given back; every
 * hat goes to the kept person, and the other's links end unless they are needed at another event. A published version names its speakers,
 * and the guests of its closed sessions, by person and is frozen, so whoever it names must be the one that is kept.
 */
export async function mergePeople(
  tx: Tx,
  organiser: Organiser<"edit-people">,
  event: Event,
  { keep: to, merge: from }: { keep: string; merge: string },
  now: Instant,
): Promise<Outcome<undefined, MergeRefusal>> {
  const here = new Set((await findEverybodyAt(tx, event)).map(({ personId }) => personId));
  const other = await findPerson(tx, event.hostId, from);
  // A second press of the same button: it was done.
  if (here.has(to) && !here.has(from) && (await wasMerged(tx, event, from, to))) return yes(undefined);
  if (from === to || !other || !here.has(to) || !here.has(from)) return no("not-here");
  if (await findSpeakerOfPerson(tx, event, from)) return no((await findSpeakerOfPerson(tx, event, to)) ? "both-speak" : "keep-the-speaker");
  if (await isGuestInsteadOf(tx, event, from, to)) return no("keep-the-guest");

  const registered = await mergeRegistrations(tx, organiser, event, { from, to }, now);
  if (!registered.ok) return registered;
  await moveFocalPoints(tx, event, { from, to }, now);
  await moveInvitation(tx, event, { from, to }, now);
  await moveGuest(tx, event, { from, to });
  await lendAddresses(tx, event, { from, to }, now);
  if (!(await existsElsewhere(tx, event, from))) {
    await raiseGenerations(tx, other);
    await markMerged(tx, { from, to });
  }
  record(tx, {
    hostId: event.hostId,
    eventId: event.id,
    actor: actorOf(organiser),
    personId: to,
    verb: "person.merged",
    subjectId: from,
    at: now,
  });
  return yes(undefined);
}

const wasMerged = async (tx: Tx, event: Event, from: string, to: string) =>
  (await findHistoryOfPerson(tx, { id: to, hostId: event.hostId }, event)).some(
    ({ verb, subjectId }) => verb === "person.merged" && subjectId === from,
  );

/** Whether the published programme opens a session to the one and not to the other. */
async function isGuestInsteadOf(tx: Tx, event: Event, from: string, to: string): Promise<boolean> {
  const published = await findLatestVersion(tx, event);
  return published?.content.sessions.some(({ guests = [] }) => guests.includes(from) && !guests.includes(to)) ?? false;
}

async function mergeRegistrations(
  tx: Tx,
  organiser: Organiser<"edit-people">,
  event: Event,
  { from, to }: { from: string; to: string },
  now: Instant,
): Promise<Outcome<undefined, JoinRefusal>> {
  const [kept, other] = [await findLiveRegistration(tx, event, to), await findLiveRegistration(tx, event, from)];
  if (!other) return yes(undefined);
  if (!kept) {
    await moveRegistration(tx, event, other.id, to);
    return yes(undefined);
  }
  const membership = await findMembership(tx, event, other.id);
  await givePlacesBack(tx, event, other.id);
  await stepTo(tx, other, "withdrawn", { actor: actorOf(organiser), reason: "Another registration of the same person was kept." }, now);
  const hand =
    membership && !(await findMembership(tx, event, kept.id)) && (await handOfTeam(tx, organiser, event, membership.delegationId));
  const joined = hand ? await joinDelegation(tx, hand, kept.id, membership.role, now) : yes(undefined);
  return thenPassPlacesOn(tx, event, joined, now);
}

/** They look alike and are not the same: they are not shown together again, at any event of the host. */
export async function noteTwoPeople(
  tx: Tx,
  organiser: Organiser<"edit-people">,
  event: Event,
  ids: readonly [string, string],
  now: Instant,
): Promise<Outcome<undefined, "not-here">> {
  const here = new Set((await findEverybodyAt(tx, event)).map(({ personId }) => personId));
  if (ids[0] === ids[1] || !ids.every((id) => here.has(id))) return no("not-here");
  await insertTwoPeople(tx, event, ids, organiser.accountId, now);
  const about = { hostId: event.hostId, eventId: event.id, actor: actorOf(organiser) };
  record(tx, { ...about, personId: ids[0], verb: "person.two-people", subjectId: ids[1], at: now });
  return yes(undefined);
}
