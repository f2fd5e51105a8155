import type { Tx } from "db/database.server";
import { no, type Outcome, yes } from "db/outcome";
import { actorOf, type Organiser } from "~/accounts/organiser.server";
import { record } from "~/audit/record.server";
import { type Instant, plusDays } from "~/time/instant";
import { type Clearance, daysOfLink } from "./clearance";
import { findClearance, writeEnded, writeRenewed } from "./clearance-queries.server";

/** Another link for the same clearance, from today; every one made before is worth nothing. One that had ended opens again. */
export const renewClearance = (tx: Tx, organiser: Organiser<"edit-programme">, id: string, now: Instant) =>
  withClearance(tx, organiser, id, now, async (clearance) => {
    await writeRenewed(tx, clearance, plusDays(now, daysOfLink));
    return "clearance.renewed";
  });

/** What was remarked and cleared stays. */
export const endClearance = (tx: Tx, organiser: Organiser<"edit-programme">, id: string, now: Instant) =>
  withClearance(tx, organiser, id, now, async (clearance) => {
    if (clearance.endedAt !== null) return undefined;
    await writeEnded(tx, clearance, now);
    return "clearance.ended";
  });

/** `deed` answers what the history is to say; undefined where nothing was to be done. */
async function withClearance(
  tx: Tx,
  organiser: Organiser<"edit-programme">,
  id: string,
  now: Instant,
  deed: (clearance: Clearance) => Promise<"clearance.renewed" | "clearance.ended" | undefined>,
): Promise<Outcome<string, "gone">> {
  const { event } = organiser;
  const clearance = await findClearance(tx, event, id);
  if (!clearance) return no("gone");
  const verb = await deed(clearance);
  if (verb) record(tx, { hostId: event.hostId, eventId: event.id, actor: actorOf(organiser), verb, subjectId: id, at: now });
  return yes(id);
}
