import type { Tx } from "db/database.server";
import { no, type Outcome, yes } from "db/outcome";
import { actorOf, type Organiser } from "~/accounts/organiser.server";
import { record } from "~/audit/record.server";
import type { By } from "~/people/person";
import { openPool } from "~/places/open-pool.server";
import type { Instant } from "~/time/instant";
import { findOrAddOrganisation } from "../find-or-add-organisation.server";
import { isJurisdiction } from "../first-names.server";
import type { NewDelegation } from "./delegation-forms";
import { findDelegation, findDelegationOfJurisdiction, findDelegationOfOrganisation, insertDelegation } from "./delegations-queries.server";
import { nameFocalPoint } from "./name-focal-point.server";

export type AddDelegationRefusal =
  | "who"
  | "no-such-jurisdiction"
  | "already-here"
  | "no-such-parent"
  | "focal-name-missing"
  | "focal-mail-missing";

/**
 * A delegation of a jurisdiction, or of an organisation, which may belong to a jurisdiction; with its places and, where it is known, its
 * focal point. Nobody is written to.
 */
export async function addDelegation(
  tx: Tx,
  organiser: Organiser<"edit-people">,
  { jurisdiction, organisation, parent, places, focalName, focalMail }: NewDelegation,
  now: Instant,
): Promise<Outcome<string, AddDelegationRefusal>> {
  const { event } = organiser;
  const by: By = { hostId: event.hostId, eventId: event.id, actor: actorOf(organiser) };
  if (!jurisdiction && !organisation) return no("who");
  if (jurisdiction && !isJurisdiction(jurisdiction)) return no("no-such-jurisdiction");
  if (parent && !(await findDelegation(tx, event, parent))) return no("no-such-parent");
  if (focalMail && !focalName) return no("focal-name-missing");
  if (focalName && !focalMail) return no("focal-mail-missing");

  const organisationId = await findOrAddOrganisation(tx, by, { name: organisation, jurisdictionCode: jurisdiction || null }, now);
  const known = organisationId
    ? await findDelegationOfOrganisation(tx, event, organisationId)
    : await findDelegationOfJurisdiction(tx, event, jurisdiction);
  if (known) return no("already-here");
  const jurisdictionCode = organisationId ? null : jurisdiction;
  const made = { hostId: event.hostId, eventId: event.id, jurisdictionCode, organisationId, parentId: parent || null };
  const id = await insertDelegation(tx, made, now);
  await openPool(tx, event, { scope: "delegation", scopeId: id }, places);
  record(tx, { ...by, verb: "delegation.added", subjectId: id, facts: { places }, at: now });
  if (focalName && focalMail)
    await nameFocalPoint(
      tx,
      by,
      { id, eventId: event.id, hostId: event.hostId },
      "first",
      { name: focalName, mailAddress: focalMail },
      now,
    );
  return yes(id);
}
