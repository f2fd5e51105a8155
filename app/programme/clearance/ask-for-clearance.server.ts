import type { Tx } from "db/database.server";
import { newId } from "db/identity.server";
import { type Outcome, yes } from "db/outcome";
import { actorOf, type Organiser } from "~/accounts/organiser.server";
import { record } from "~/audit/record.server";
import { type Instant, plusDays } from "~/time/instant";
import { daysOfLink } from "./clearance";
import { insertClearance } from "./clearance-queries.server";

/** Makes a link by which the draft can be read, remarked on and cleared; the id of the clearance comes back. */
export async function askForClearance(
  tx: Tx,
  organiser: Organiser<"edit-programme">,
  { askedOf }: { askedOf: string },
  now: Instant,
): Promise<Outcome<string, never>> {
  const { event, accountId } = organiser;
  const id = newId();
  await insertClearance(tx, { id, eventId: event.id, askedOf, endsAt: plusDays(now, daysOfLink), createdAt: now, createdBy: accountId });
  record(tx, { hostId: event.hostId, eventId: event.id, actor: actorOf(organiser), verb: "clearance.asked-for", subjectId: id, at: now });
  return yes(id);
}
