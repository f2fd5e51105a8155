import { findOrganiser, isProof } from "~/accounts/organiser.server";
import type { Event } from "~/events/event";
import { findEventByAddress } from "~/events/events-queries.server";
import { notFound } from "./answers.server";
import { findVisitor } from "./doors.server";
import type { Entrance } from "./entrance.server";

/**
 * The event in the address, as far as this visitor may know of it: published ones unless for the team only;
 * drafts and the team's own for its team, who see the page as a rehearsal. Everything else does not exist.
 */
export async function requireEvent(entrance: Entrance): Promise<{ event: Event; rehearsal: boolean }> {
  const event = await findEventByAddress(entrance.reads, entrance.params.event ?? "");
  if (!event) throw notFound();
  const open = event.state !== "draft" && event.visibility !== "team";
  if (open) return { event, rehearsal: false };
  const signedIn = await findVisitor(entrance);
  const organiser = signedIn && (await findOrganiser(entrance.reads, signedIn.account.id, event.address, "view"));
  if (!organiser || !isProof(organiser)) throw notFound();
  return { event, rehearsal: true };
}
