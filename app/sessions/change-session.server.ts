import type { Tx } from "db/database.server";
import { no, type Outcome, yes } from "db/outcome";
import { actorOf, type Organiser } from "~/accounts/organiser.server";
import { record } from "~/audit/record.server";
import type { Instant } from "~/time/instant";
import type { Session } from "./session";
import { findSession, updateSession } from "./sessions-queries.server";
import { type SessionInput, type SessionRefusal, settleSession } from "./settle-session.server";
import { noteTouch } from "./steps/note-step.server";
import { standingOf } from "./steps/step";

export type ChangeRefusal = SessionRefusal | "removed" | "changed-meanwhile";

/** Changes what is given and leaves the rest. `revision` is the one the editor saw: where a colleague was faster, nothing is overwritten. */
export async function changeSession(
  tx: Tx,
  organiser: Organiser<"edit-programme">,
  id: string,
  changes: Partial<SessionInput>,
  revision: number,
  now: Instant,
): Promise<Outcome<Session, ChangeRefusal>> {
  const { event } = organiser;
  const session = await findSession(tx, event, id);
  if (!session) return no("removed");
  if (session.revision !== revision) return no("changed-meanwhile");

  const settled = await settleSession(tx, event, { ...session, ...changes, fold: changes.fold ?? foldAfter(session, changes) }, session);
  if ("why" in settled) return no(settled.why);
  if (!(await updateSession(tx, event, session, settled.draft, now))) return no("changed-meanwhile");
  const verb = session.state !== "cancelled" && settled.draft.state === "cancelled" ? "session.cancelled" : "session.changed";
  record(tx, {
    hostId: event.hostId,
    eventId: event.id,
    actor: actorOf(organiser),
    verb,
    subjectId: id,
    facts: { number: session.number },
    at: now,
  });
  const changed = (await findSession(tx, event, id))!;
  await noteTouch(tx, organiser, { id, before: standingOf(session), after: standingOf(changed) }, now);
  return yes(changed);
}

/** Which pass of a repeated hour was meant holds only while the time stays. */
const foldAfter = (session: Session, { dayId = session.dayId, start = session.start }: Partial<SessionInput>) =>
  dayId === session.dayId && start === session.start ? session.fold : undefined;
