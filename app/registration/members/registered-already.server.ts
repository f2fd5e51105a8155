import type { Reads } from "db/database.server";
import type { Event } from "~/events/event";
import type { MailAddress } from "~/mail/mail-address";
import { findKnownPerson } from "../find-known-person.server";
import { stateNames } from "../registration";
import { findMembershipOf } from "./delegation-standing.server";
import { roleNames } from "./member";

/** Of somebody who is at the event already, for the team: how they are registered, and in which delegation; undefined where they are not. */
export async function tellRegistered(
  reads: Reads,
  event: Event,
  who: { name: string; mailAddress: MailAddress | null },
): Promise<string | undefined> {
  const known = await findKnownPerson(reads, event, who);
  if (known.as !== "already-here") return undefined;
  const { id, name, state } = known.registration;
  const membership = await findMembershipOf(reads, event, id);
  const where = membership
    ? `in the delegation ${membership.delegation.name}, as ${roleNames[membership.role].toLowerCase()}`
    : "in no delegation: put them into one on their own page";
  return `${name} is registered already (${stateNames[state].toLowerCase()}), ${where}.`;
}
