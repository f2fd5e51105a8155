import type { Tx } from "db/database.server";
import type { Instant } from "~/time/instant";
import type { Identity } from "./identity-queries.server";
import { insertPeople } from "./roles-queries.server";
import type { SessionDraft } from "./session";
import { columnsOf } from "./sessions-queries.server";

export type NewSession = { identity: Identity; draft: SessionDraft; sourceKey: string | null };

/** Many at once, new ones: with their people, and without parts, categories and guests, which no file brings. */
export async function insertSessions(tx: Tx, event: { id: string }, sessions: readonly NewSession[], now: Instant) {
  const rows = sessions.map(({ identity, draft, sourceKey }) => ({
    ...identity,
    event_id: event.id,
    ...columnsOf(draft, now),
    source_key: sourceKey,
    revision: 1,
    created_at: now,
  }));
  if (rows.length > 0) await tx.insertInto("session").values(rows).execute();
  await insertPeople(
    tx,
    event,
    sessions.flatMap(({ identity, draft }) => draft.people.map((person, position) => ({ sessionId: identity.id, person, position }))),
  );
}
