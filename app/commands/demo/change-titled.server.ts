import type { Tx } from "db/database.server";
import type { Organiser } from "~/accounts/organiser.server";
import { changeSession } from "~/sessions/change-session.server";
import type { Session } from "~/sessions/session";
import { findAllSessions } from "~/sessions/sessions-queries.server";
import type { Instant } from "~/time/instant";

/** Changes the session whose English title begins so. */
export async function changeTitled(
  tx: Tx,
  organiser: Organiser<"edit-programme">,
  title: string,
  changes: (session: Session) => Partial<Session>,
  now: Instant,
): Promise<void> {
  const session = (await findAllSessions(tx, organiser.event)).find((each) => each.title.en?.startsWith(title));
  if (!session) throw new Error(`There is no session "${title}"`);
  const changed = await changeSession(tx, organiser, session.id, changes(session), session.revision, now);
  if (!changed.ok) throw new Error(`${title}: ${changed.why}`);
}
