import type { Tx } from "db/database.server";
import { hashOf, newId } from "db/identity.server";
import { no, type Outcome, yes } from "db/outcome";
import { actorOf, type Organiser } from "~/accounts/organiser.server";
import { record } from "~/audit/record.server";
import { writeSequence } from "~/sessions/sessions-queries.server";
import type { Instant } from "~/time/instant";
import { toCanonical } from "./canonical";
import { changesBetween } from "./changes";
import { printProgramme } from "./print-programme";
import { findDraft, findLatestVersion, insertVersion } from "./programme-queries.server";
import type { Version } from "./version";

/** `after`: the number of the version the organiser compared with, 0 for none; a colleague who published since is told of. */
export type PublishInput = { after: number };

export type PublishRefusal = "nothing-changed" | "published-meanwhile" | "nothing-to-publish";

/** Freezes the draft as the next version: from now on it is what everybody reads. */
export async function publishProgramme(
  tx: Tx,
  organiser: Organiser<"edit-programme">,
  { after }: PublishInput,
  now: Instant,
): Promise<Outcome<Version, PublishRefusal>> {
  const { event } = organiser;
  const latest = await findLatestVersion(tx, event);
  if ((latest?.number ?? 0) !== after) return no("published-meanwhile");

  const draft = await findDraft(tx, event);
  const content = draft && printProgramme(draft, latest?.content, now);
  if (!content || content.sessions.length === 0) return no("nothing-to-publish");
  const text = toCanonical(content);
  const hash = hashOf(text);
  if (hash === latest?.hash) return no("nothing-changed");

  const version = { id: newId(), eventId: event.id, number: after + 1, publishedAt: now, hash, content };
  await insertVersion(tx, {
    id: version.id,
    event_id: event.id,
    number: version.number,
    content: text,
    hash,
    published_at: now,
    published_by: organiser.accountId,
  });
  for (const session of content.sessions) {
    const last = latest?.content.sessions.find(({ id }) => id === session.id);
    if (last?.changedAt !== session.changedAt) await writeSequence(tx, event, session.id, session);
  }
  record(tx, {
    hostId: event.hostId,
    eventId: event.id,
    actor: actorOf(organiser),
    verb: "programme.published",
    subjectId: version.id,
    facts: { version: version.number, changes: changesBetween(latest?.content, content).length },
    at: now,
  });
  return yes(version);
}
