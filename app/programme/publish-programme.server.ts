import type { Tx } from "db/database.server";
import { hashOf, newId } from "db/identity.server";
import { no, type Outcome, yes } from "db/outcome";
import { actorOf, type Organiser } from "~/accounts/organiser.server";
import { record } from "~/audit/record.server";
import { writeSequences } from "~/sessions/sequences-queries.server";
import { findRemovedSessions } from "~/sessions/sessions-queries.server";
import type { Instant } from "~/time/instant";
import { toCanonical } from "./canonical";
import { type Change, changesBetween } from "./changes";
import { findBlockingClashes, type ToldClash } from "./checks/find-clashes.server";
import { draftMark } from "./draft-mark.server";
import { printProgramme } from "./print-programme";
import { findDraft, findLatestVersion, insertVersion, insertVersionChanges } from "./programme-queries.server";
import type { Version } from "./version";
import { draftAfter, recallOf } from "./versions/bring-back";

/**
 * `after`: the number of the version the organiser compared with, 0 for none; a colleague who published since is told of.
 * `ticked`: the sessions whose changes go out, all where it is not given; `seen`: the mark of the draft they were ticked in.
 */
export type PublishInput = { after: number; ticked?: readonly string[]; seen?: string; note?: string; misprint?: boolean };

export type PublishRefusal = "nothing-changed" | "published-meanwhile" | "draft-changed-meanwhile" | "nothing-to-publish";

/** The new version with what it changes, and the one before. */
export type Published = Version & { changes: Change[]; before: Version | undefined };

/** A clash stands that the host wants to hold up every version. */
export type HeldUp = { ok: false; why: "clashes"; clashes: ToldClash[] };

/** Freezes the draft as the next version: from now on it is what everybody reads. */
export async function publishProgramme(
  tx: Tx,
  organiser: Organiser<"edit-programme">,
  { after, ticked, seen, note = "", misprint = false }: PublishInput,
  now: Instant,
): Promise<Outcome<Published, PublishRefusal> | HeldUp> {
  const { event } = organiser;
  const latest = await findLatestVersion(tx, event);
  if ((latest?.number ?? 0) !== after) return no("published-meanwhile");

  const draft = await findDraft(tx, event);
  if (!draft) return no("nothing-to-publish");
  if (seen !== undefined && draftMark(printProgramme(draft, latest?.content, now)) !== seen) return no("draft-changed-meanwhile");
  const going = ticked && new Set(ticked);
  const content = printProgramme(draft, latest?.content, now, (id) => going?.has(id) === false);
  if (content.sessions.length === 0) return no("nothing-to-publish");
  const text = toCanonical(content);
  const hash = hashOf(text);
  if (hash === latest?.hash) return no("nothing-changed");
  const removed = going ? await findRemovedSessions(tx, event) : [];
  const goingOut = going ? draftAfter(draft, recallOf(content, draft, removed), removed) : draft;
  const blocking = await findBlockingClashes(tx, event, goingOut.sessions);
  if (blocking.length > 0) return { ok: false, why: "clashes", clashes: blocking };

  const version = { id: newId(), eventId: event.id, number: after + 1, publishedAt: now, hash, content, note, misprint };
  await insertVersion(tx, {
    id: version.id,
    event_id: event.id,
    number: version.number,
    content: text,
    hash,
    published_at: now,
    published_by: organiser.accountId,
    note: note || null,
    misprint_at: misprint ? now : null,
  });
  const changes = changesBetween(latest?.content, content);
  await insertVersionChanges(tx, event, version.number, changes);
  const changedAt = new Map(latest?.content.sessions.map((session) => [session.id, session.changedAt]));
  await writeSequences(
    tx,
    event,
    content.sessions.filter((session) => changedAt.get(session.id) !== session.changedAt),
  );
  record(tx, {
    hostId: event.hostId,
    eventId: event.id,
    actor: actorOf(organiser),
    verb: misprint ? "programme.misprint-corrected" : "programme.published",
    subjectId: version.id,
    facts: { version: version.number, changes: changes.length },
    at: now,
  });
  return yes({ ...version, changes, before: latest });
}
