import type { Tx } from "db/database.server";
import { no, type Outcome, yes } from "db/outcome";
import type { Event } from "~/events/event";
import type { By } from "~/people/person";
import { givePlacesBack } from "~/places/give-places-back.server";
import { existsPlaceOf } from "~/places/places-queries.server";
import type { PoolScope } from "~/places/pool";
import type { Instant } from "~/time/instant";
import { announceWithdrawn } from "../announce.server";
import { findMembershipOf } from "../members/delegation-standing.server";
import { findOrAddNamed, type NamedEntry } from "../members/find-or-add-named.server";
import { findMembership, insertMember } from "../members/members-queries.server";
import { findPoolsOf } from "../members/pools-of-member.server";
import { tellNominated } from "../members/tell-nominated.server";
import { openRegistration } from "../open-registration.server";
import type { Registration } from "../registration";
import { stepTo } from "../step-registration.server";
import { passPlacesOn } from "../waiting/pass-places-on.server";
import type { NextState } from "../waiting/waiting";

export type InsteadRefusal = "already-here" | `full-${PoolScope}`;

type How = {
  by: By;
  state: NextState;
  reason: string;
  /** Whoever leaves has named them; else it was somebody who answers for both. */
  names?: boolean;
};

/**
 * Somebody else comes in the place of one who is registered: the place, the category and, in a delegation, the role and the place in its order
 * are theirs, whoever waits elsewhere. Sessions and answers are not. Who waited for a place leaves a colleague who asks for one anew.
 */
export async function comeInstead(
  tx: Tx,
  event: Event,
  leaving: Registration,
  colleague: NamedEntry,
  { by, state, reason, names = false }: How,
  now: Instant,
): Promise<Outcome<Registration, InsteadRefusal>> {
  const membership = await findMembership(tx, event, leaving.id);
  const delegation = membership && (await findMembershipOf(tx, event, leaving.id))?.delegation.name;
  const named = await findOrAddNamed(tx, event, by, colleague, leaving, now);
  if (!named.ok) return named;

  const hasPlace = await existsPlaceOf(tx, event, leaving.id);
  if (!hasPlace) await givePlacesBack(tx, event, leaving.id);
  const pools = await findPoolsOf(tx, event, leaving.id, leaving.categoryId);
  const left = await stepTo(tx, leaving, "withdrawn", { actor: by.actor, reason }, now);
  const opened = await openRegistration(
    tx,
    {
      ...named.value,
      ...{ event, state, categoryId: leaving.categoryId, language: leaving.language, source: leaving.source },
      ...{ needs: "", provenAt: null, heldUntil: null, formKey: null },
      ...(hasPlace ? { inPlaceOf: leaving.id } : { pools }),
      alsoFoundBy: [...named.value.alsoFoundBy, ...(delegation ? [delegation] : [])],
      ifFull: event.hasWaitingList ? "wait" : "refuse",
    },
    { ...by, reason: "Comes in the place of somebody else." },
    now,
  );
  if (!opened.ok) return no(`full-${opened.scope}`);
  if (membership) await insertMember(tx, { ...membership, eventId: event.id, registrationId: opened.value.id }, membership.position);
  await announceWithdrawn(tx, left, now, hasPlace ? opened.value : undefined);
  await tellNominated(tx, opened.value, now, names ? leaving : undefined);
  await passPlacesOn(tx, event, now);
  return yes(opened.value);
}
