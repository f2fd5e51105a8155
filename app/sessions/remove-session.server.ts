import type { Tx } from "db/database.server";
import { no, type Outcome, yes } from "db/outcome";
import { actorOf, type Organiser } from "~/accounts/organiser.server";
import { record } from "~/audit/record.server";
import type { Instant } from "~/time/instant";
import { findSession, markRemoved } from "./sessions-queries.server";
import { noteTouch } from "./steps/note-step.server";
import { standingOf } from "./steps/step";

/** Takes it out of the draft. Where a version has printed it, the next one prints it as cancelled, so that it leaves every calendar. */
export async function removeSession(
  tx: Tx,
  organiser: Organiser<"edit-programme">,
  id: string,
  revision: number,
  now: Instant,
): Promise<Outcome<{ number: number }, "removed" | "changed-meanwhile">> {
  const { event } = organiser;
  const session = await findSession(tx, event, id);
  if (!session) return no("removed");
  if (session.revision !== revision) return no("changed-meanwhile");

  await markRemoved(tx, event, id, now);
  record(tx, {
    hostId: event.hostId,
    eventId: event.id,
    actor: actorOf(organiser),
    verb: "session.removed",
    subjectId: id,
    facts: { number: session.number },
    at: now,
  });
  await noteTouch(tx, organiser, { id, before: standingOf(session), after: { revision: revision + 1, draft: null } }, now);
  return yes({ number: session.number });
}
