import type { Reads, Tx } from "db/database.server";
import { approvalOf } from "~/delegations/invited/delegation";
import { findDelegation } from "~/delegations/invited/delegations-queries.server";
import { findDelegationRules } from "~/delegations/invited/rules-queries.server";
import type { Event } from "~/events/event";
import type { By } from "~/people/person";
import { holdAgain } from "~/places/change-pools.server";
import type { Instant } from "~/time/instant";
import { chosenCategory } from "../read-details.server";
import type { Registration } from "../registration";
import { findRegistration } from "../registration-queries.server";
import { stepTo } from "../step-registration.server";
import { stepMember } from "./decide-member.server";
import { formerly } from "./formerly";
import { stateAfterChange, stateAfterDetails, wouldAskAnew } from "./member";
import { findMembership } from "./members-queries.server";
import { tellWhoWaits } from "./tell-focal-points.server";

/**
 * A person has sent their own details: who was nominated goes on to whoever says yes. A member who was confirmed asks for it again, where the
 * name or the position is another; others have nothing to wait for. Whether a yes that was given is asked for again.
 */
export async function afterOwnDetails(tx: Tx, event: Event, by: By, before: Registration, now: Instant): Promise<boolean> {
  if (before.state !== "nominated" && before.state !== "confirmed") return false;
  const registration = await findRegistration(tx, event, before.id);
  if (!registration) return false;
  const { delegation, ...found } = await findMemberApproval(tx, event, before.id);
  const approval = found.approval ?? (await chosenCategory(tx, event, registration.categoryId))?.approval;
  if (!approval) return false;
  if (before.state === "nominated") {
    const next = stateAfterDetails(approval, "member");
    await stepMember(tx, { event, by }, registration, next, now);
    if (delegation && next === "awaiting-focal-point") await tellWhoWaits(tx, event, delegation.id, now);
    return false;
  }
  const changed = registration.name !== before.name || registration.position !== before.position;
  const state = stateAfterChange(approval, "member");
  if (!delegation || !changed || state === "confirmed") return false;
  await holdAgain(tx, event, registration.id);
  await stepTo(tx, registration, state, { actor: by.actor, reason: formerly(before) }, now);
  if (state === "awaiting-focal-point") await tellWhoWaits(tx, event, delegation.id, now);
  return true;
}

/** Whether a yes that was given would be asked for again; whoever changes their own details reads so before they save. */
export const findWhetherAnew = async (reads: Reads, event: Event, { id, state }: Pick<Registration, "id" | "state">): Promise<boolean> =>
  wouldAskAnew(state, (await findMemberApproval(reads, event, id)).approval, "member");

async function findMemberApproval(reads: Reads, event: Event, registrationId: string) {
  const membership = await findMembership(reads, event, registrationId);
  const delegation = membership && (await findDelegation(reads, event, membership.delegationId));
  return { delegation, approval: delegation && approvalOf(await findDelegationRules(reads, event), delegation) };
}
