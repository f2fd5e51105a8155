import type { Reads, Tx } from "db/database.server";
import { hashOf } from "db/identity.server";
import { no, type Outcome, yes } from "db/outcome";
import { actorOf, type Organiser } from "~/accounts/organiser.server";
import { record } from "~/audit/record.server";
import type { Session } from "~/sessions/session";
import { findRemovedSessions, reviveSession, updateSession } from "~/sessions/sessions-queries.server";
import type { Instant } from "~/time/instant";
import { toCanonicalText } from "../canonical";
import type { Draft } from "../print-programme";
import { findDraft, findVersion } from "../programme-queries.server";
import type { Version } from "../version";
import { type Recall, recallOf } from "./bring-back";

export type BringBackRefusal = "gone" | "changed-meanwhile" | "nothing-to-bring-back";

/** All that the page lists and the deed does. `seen`: a mark of it; when anything in the draft changes, so does this. */
export type FoundRecall = { version: Version; draft: Draft; removed: Session[]; recall: Recall; seen: string };

export async function findRecall(reads: Reads, event: { id: string }, number: number): Promise<FoundRecall | undefined> {
  const [version, draft] = [await findVersion(reads, event, number), await findDraft(reads, event)];
  if (!version || !draft) return undefined;
  const removed = await findRemovedSessions(reads, event);
  const recall = recallOf(version.content, draft, removed);
  return { version, draft, removed, recall, seen: hashOf(toCanonicalText([version.hash, recall])).slice(0, 32) };
}

/** Writes the sessions of an old version into the draft. UID, code and number are theirs as ever; what is public changes with the next version only. */
export async function bringBackVersion(
  tx: Tx,
  organiser: Organiser<"edit-programme">,
  number: number,
  seen: string,
  now: Instant,
): Promise<Outcome<{ sessions: number }, BringBackRefusal>> {
  const { event } = organiser;
  const found = await findRecall(tx, event, number);
  if (!found) return no("gone");
  if (found.seen !== seen) return no("changed-meanwhile");
  const { write, unplace } = found.recall;
  const sessions = write.length + unplace.length;
  if (sessions === 0) return no("nothing-to-bring-back");

  for (const { id, revision, revive, draft } of [...write, ...unplace.map((each) => ({ ...each, revive: false }))]) {
    if (revive) await reviveSession(tx, event, id);
    if (!(await updateSession(tx, event, { id, revision }, draft, now))) return no("changed-meanwhile");
  }
  record(tx, {
    hostId: event.hostId,
    eventId: event.id,
    actor: actorOf(organiser),
    verb: "programme.brought-back",
    subjectId: found.version.id,
    facts: { version: number, changes: sessions },
    at: now,
  });
  return yes({ sessions });
}
