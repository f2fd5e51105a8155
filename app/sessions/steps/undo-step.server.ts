import type { Tx } from "db/database.server";
import { no, yes } from "db/outcome";
import { actorOf, type Organiser } from "~/accounts/organiser.server";
import { findLastHand } from "~/audit/hands-queries.server";
import { record } from "~/audit/record.server";
import { languageOf } from "~/events/event";
import { findEvent } from "~/events/events-queries.server";
import { pick } from "~/events/words";
import type { Instant } from "~/time/instant";
import { draftVerbs, wholeDraftVerbs } from "../draft-verbs";
import type { Session } from "../session";
import { findRemovedSession, findSession, markRemoved, reviveSession, updateSession } from "../sessions-queries.server";
import { settleSession } from "../settle-session.server";
import type { Standing, Step, Touch } from "./step";
import { findLastStep, findLastUndone, findTouches, renameRevision, writeUndone } from "./steps-queries.server";

/** `by`: who has changed that session since, undefined where nobody knows. */
export type UndoRefusal =
  | { ok: false; why: "nothing-there" }
  | { ok: false; why: "not-the-last" }
  | { ok: false; why: "gone"; title: string }
  | { ok: false; why: "changed-meanwhile"; title: string; by: string | undefined };

export type Undone = { ok: true; value: Step } | UndoRefusal;

/** Takes back the last step of this account's visit, the one it saw: each session as it was before, where nobody has changed it since. */
export async function undoStep(tx: Tx, organiser: Organiser<"edit-programme">, seen: string, now: Instant): Promise<Undone> {
  const step = await findLastStep(tx, organiser, now);
  if (!step) return no("nothing-there");
  if (step.id !== seen) return no("not-the-last");
  return walk(tx, organiser, step, "undone", now);
}

/** Does the step again that was undone last. */
export async function redoStep(tx: Tx, organiser: Organiser<"edit-programme">, seen: string, now: Instant): Promise<Undone> {
  const step = await findLastUndone(tx, organiser, now);
  if (!step) return no("nothing-there");
  if (step.id !== seen) return no("not-the-last");
  return walk(tx, organiser, step, "redone", now);
}

/** Back over a step, or forward over it again. */
async function walk(tx: Tx, organiser: Organiser<"edit-programme">, step: Step, way: "undone" | "redone", now: Instant): Promise<Undone> {
  const { event } = organiser;
  for (const { id, before, after } of await findTouches(tx, event, step.id)) {
    const [from, to] = way === "undone" ? [after, before] : [before, after];
    const session = await putBack(tx, event, id, from, to, now);
    if ("why" in session) return refusal(tx, event, id, { before, after }, session.why);
    record(tx, {
      hostId: event.hostId,
      eventId: event.id,
      actor: actorOf(organiser),
      verb: `session.${way}`,
      subjectId: id,
      facts: { number: session.number },
      at: now,
    });
  }
  await writeUndone(tx, organiser, step.id, way === "undone" ? now : null);
  return yes(step);
}

/** The very same session as it stood at `to`, under a revision that is new. */
async function putBack(
  tx: Tx,
  event: { id: string },
  id: string,
  from: Standing,
  to: Standing,
  now: Instant,
): Promise<Session | { why: "gone" | "changed-meanwhile" }> {
  const session = await (from.draft ? findSession : findRemovedSession)(tx, event, id);
  if (!session || session.revision !== from.revision) return { why: "changed-meanwhile" };
  const revision = session.revision + 1;
  if (to.draft === null) await markRemoved(tx, event, id, now);
  else {
    if (from.draft === null) await reviveSession(tx, event, id);
    const settled = await settleSession(tx, event, to.draft, session);
    if ("why" in settled) return { why: "gone" };
    const parts = to.draft.parts.map((part) => part.id);
    if (!(await updateSession(tx, event, session, settled.draft, now, parts))) return { why: "changed-meanwhile" };
  }
  await renameRevision(tx, event, id, to.revision, revision);
  return session;
}

async function refusal(
  tx: Tx,
  event: { id: string },
  id: string,
  { before, after }: Pick<Touch, "before" | "after">,
  why: "gone" | "changed-meanwhile",
): Promise<UndoRefusal> {
  const [session, of] = [await findSession(tx, event, id), await findEvent(tx, event.id)];
  const words = session?.title ?? after.draft?.title ?? before.draft?.title;
  const title = words && of ? pick(words, languageOf(of), of.languages) : "";
  if (why === "gone") return { ok: false, why, title };
  return { ok: false, why, title, by: await findLastHand(tx, event, id, draftVerbs, wholeDraftVerbs) };
}
