import type { Tx } from "db/database.server";
import { record } from "~/audit/record.server";
import { findAllDelegations } from "~/delegations/invited/delegations-queries.server";
import { findFocalPointsOf } from "~/delegations/invited/focal-points-queries.server";
import { queueMessage } from "~/mail/queue-message.server";
import { findAllPools } from "~/places/places-queries.server";
import { type Pool, takenOf } from "~/places/pool";
import { setPlaces } from "~/places/set-places.server";
import type { Instant } from "~/time/instant";
import { addDays } from "~/time/local-date";
import { dateAt } from "~/time/time-zone";
import { type FallingBack, findFallingBack, markFallBack } from "./fall-back-queries.server";
import { findAllWaiting } from "./waiting-queries.server";

/** How long before the date the focal points are told. */
export const warnedBefore = 7;

/**
 * On the date the event has set, delegations keep the places they have named somebody for and no more; a week before, their focal points are
 * told. Each once. For how many events something was done: run it again while it answers more than none.
 */
export async function letPlacesFallBack(tx: Tx, now: Instant): Promise<number> {
  let done = 0;
  for (const event of await findFallingBack(tx, addDays(dateAt(now, "UTC" as FallingBack["timeZone"]), warnedBefore + 1))) {
    const today = dateAt(now, event.timeZone);
    if (event.fallBackOn <= today) await fallBack(tx, event, now);
    else if (!event.warned && addDays(event.fallBackOn, -warnedBefore) <= today) await warn(tx, event, now);
    else continue;
    done++;
  }
  return done;
}

async function fallBack(tx: Tx, event: FallingBack, now: Instant) {
  for (const { pool, kept } of await findUnused(tx, event)) {
    await setPlaces(tx, event, pool, kept);
    const facts = { from: pool.places, to: kept };
    const about = { hostId: event.hostId, eventId: event.id, actor: { kind: "plenary" }, subjectId: pool.scopeId } as const;
    record(tx, { ...about, verb: "delegation.places-fell-back", facts, at: now });
  }
  await markFallBack(tx, event, "fell", now);
}

/** Whoever regretted is not asked to name anybody. */
async function warn(tx: Tx, event: FallingBack, now: Instant) {
  const asked = (await findUnused(tx, event)).filter(({ regretted }) => !regretted);
  for (const { pool } of asked)
    for (const { personId } of await findFocalPointsOf(tx, event, pool.scopeId))
      await queueMessage(tx, {
        ...{ kind: "places-fall-back", hostId: event.hostId, eventId: event.id, personId, now },
        dedupe: `places-fall-back:${pool.scopeId}:${event.fallBackOn}:${personId}`,
        content: { delegationId: pool.scopeId },
      });
  await markFallBack(tx, event, "warned", now);
}

/** Delegations with places for which nobody is named; members who wait for another limit keep theirs. */
async function findUnused(tx: Tx, event: FallingBack): Promise<{ pool: Pool; kept: number; regretted: boolean }[]> {
  const replies = new Map((await findAllDelegations(tx, event)).map(({ id, reply }) => [id, reply]));
  const waiting = (await findAllWaiting(tx, event)).filter(({ offeredUntil }) => offeredUntil === null);
  return (await findAllPools(tx, event))
    .filter(({ scope, scopeId }) => scope === "delegation" && replies.has(scopeId))
    .map((pool) => ({
      pool,
      kept: takenOf(pool) + waiting.filter(({ member }) => member?.delegationId === pool.scopeId).length,
      regretted: replies.get(pool.scopeId) === "regretted",
    }))
    .filter(({ pool, kept }) => pool.places !== null && pool.places > kept);
}
