import type { Tx } from "db/database.server";
import { record } from "~/audit/record.server";
import { findDelegationRules } from "~/delegations/invited/rules-queries.server";
import { type Event, isOver } from "~/events/event";
import { findEvent } from "~/events/events-queries.server";
import { queueMessage } from "~/mail/queue-message.server";
import { confirmHeld } from "~/places/confirm-held.server";
import { findAllPools } from "~/places/places-queries.server";
import { freeOf, type PoolKey, withReserve } from "~/places/pool";
import { takePlaces } from "~/places/take-places.server";
import type { Instant } from "~/time/instant";
import { memberPools } from "../members/pools-of-member.server";
import { tellNominated } from "../members/tell-nominated.server";
import { poolsFor, type Registration } from "../registration";
import { findRegistration } from "../registration-queries.server";
import { passSessionPlacesOn } from "../session-waiting/pass-session-places-on.server";
import { stepTo } from "../step-registration.server";
import { tellReceived } from "../tell-received.server";
import { findWaitingRules } from "./rules-queries.server";
import { endOfOffer, inWaitingOrder, type Waiting } from "./waiting";
import { existsWaiting, findAllWaiting, updateOffer } from "./waiting-queries.server";

/**
 * The one way a place reaches somebody who waits, in the transaction that freed it: down the list, each who fits gets one, whoever does not
 * fit is passed over and keeps their number. Afterwards nobody waits for whom there is room, so a newcomer who finds a place takes nobody's.
 * Places in sessions that went back in the same transaction follow. `byHand`: the team gives one place of the event, from the host's reserve
 * too. How many got one of the event's.
 */
export async function passPlacesOn(tx: Tx, event: { id: string }, now: Instant, byHand?: "by-hand"): Promise<number> {
  const passedOn = await passEventPlacesOn(tx, event, now, byHand);
  if (!byHand) await passSessionPlacesOn(tx, event, now);
  return passedOn;
}

async function passEventPlacesOn(tx: Tx, { id }: { id: string }, now: Instant, byHand?: "by-hand"): Promise<number> {
  if (!(await existsWaiting(tx, { id }))) return 0;
  const event = await findEvent(tx, id);
  if (!event || event.state === "cancelled" || event.state === "archived" || isOver(event, now)) return 0;
  const { uncountedRoles } = await findDelegationRules(tx, event);
  const { offerHours } = await findWaitingRules(tx, event);
  const room = await openRoom(tx, event);
  let passedOn = 0;
  for (const waiting of inWaitingOrder(await findAllWaiting(tx, event))) {
    if (waiting.offeredUntil !== null) continue;
    const { categoryId, member } = waiting;
    const open = member ? memberPools(event, categoryId, member, uncountedRoles) : poolsFor(event, categoryId);
    const pools = byHand ? withReserve(open) : open;
    if (!room.fits(pools)) continue;
    const taken = await takePlaces(tx, event, waiting.registrationId, pools, "held");
    if (!taken.ok) continue;
    room.take(pools);
    await give(tx, event, waiting, offerHours, now);
    passedOn++;
    if (byHand) break;
  }
  return passedOn;
}

/** Who waits gets the first places a raised limit has, in the deed that raised it. Whatever the deed says is what this says. */
export async function thenPassPlacesOn<Said extends { ok: boolean }>(
  tx: Tx,
  event: { id: string },
  said: Said,
  now: Instant,
): Promise<Said> {
  if (said.ok) await passPlacesOn(tx, event, now);
  return said;
}

/** What was free when it was opened: spares asking the pools again for everybody on a long list. The pools have the last word. */
async function openRoom(tx: Tx, event: Event) {
  const keyOf = ({ scope, scopeId }: PoolKey) => `${scope} ${scopeId}`;
  const free = new Map((await findAllPools(tx, event)).map((pool) => [keyOf(pool), freeOf(pool)]));
  return {
    fits: (pools: readonly PoolKey[]) => pools.every((pool) => (free.get(keyOf(pool)) ?? 1) > 0),
    take(pools: readonly PoolKey[]) {
      for (const pool of pools) {
        const left = free.get(keyOf(pool));
        if (typeof left === "number") free.set(keyOf(pool), left - 1);
      }
    },
  };
}

/** A member's place is the delegation's own and is not offered; what the host has to decide about is not either. */
async function give(tx: Tx, event: Event, { registrationId, nextState, member }: Waiting, offerHours: number | null, now: Instant) {
  const registration = (await findRegistration(tx, event, registrationId))!;
  if (nextState === "confirmed" && !member && offerHours !== null) return offer(tx, event, registration, offerHours, now);
  if (nextState === "confirmed") await confirmHeld(tx, event, registrationId);
  const placed = await stepTo(tx, registration, nextState, { actor: { kind: "plenary" }, reason: "A place became free." }, now);
  await (member ? tellNominated(tx, placed, now) : tellReceived(tx, placed, now, "freed"));
}

async function offer(tx: Tx, event: Event, { id, hostId, eventId, personId }: Registration, hours: number, now: Instant) {
  const until = endOfOffer(event, hours, now);
  if (!(await updateOffer(tx, id, until, now))) throw new Error("A place was offered twice");
  const about = { hostId, eventId, personId };
  record(tx, { ...about, actor: { kind: "plenary" }, verb: "place.offered", subjectId: id, facts: { until }, at: now });
  const message = { ...about, about: `registration:${id}`, dedupe: `place-offered:${id}`, content: { registrationId: id }, now };
  await queueMessage(tx, { ...message, kind: "place-offered" });
}
