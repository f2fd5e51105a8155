import type { Reads, Tx } from "db/database.server";
import { newId } from "db/identity.server";
import type { DraftStepSessionTable } from "db/tables/sessions";
import { type Instant, plusDays, plusMinutes } from "~/time/instant";
import { type Standing, type Step, type Touch, visitHours } from "./step";

/** Whose steps, and where: a proof has both. */
export type Doer = { accountId: string; event: { id: string } };

/** A step of this account that was not undone, the last one; of its visit only. */
export const findLastStep = (reads: Reads, doer: Doer, now: Instant): Promise<Step | undefined> =>
  stepsOfVisit(reads, doer, now).where("undone_at", "is", null).orderBy("number", "desc").limit(1).executeTakeFirst();

/** The step that was undone last: those that can be done again are always the newest, so it is the first of them. */
export const findLastUndone = (reads: Reads, doer: Doer, now: Instant): Promise<Step | undefined> =>
  stepsOfVisit(reads, doer, now).where("undone_at", "is not", null).orderBy("number").limit(1).executeTakeFirst();

/** One's own, by its id. */
export const findStep = (reads: Reads, doer: Doer, id: string): Promise<Step | undefined> =>
  stepsOf(reads, doer).where("id", "=", id).executeTakeFirst();

/** The sessions a step touched, as it says they stood. */
export const findTouches = (reads: Reads, event: { id: string }, step: string): Promise<Touch[]> =>
  reads
    .selectFrom("draft_step_session")
    .selectAll()
    .where("event_id", "=", event.id)
    .where("step_id", "=", step)
    .orderBy("session_id")
    .execute()
    .then((rows) => rows.map(toTouch));

/** Whoever does something new can no longer redo what was undone before. */
export async function insertStep(tx: Tx, doer: Doer, words: string, touches: readonly Touch[], now: Instant) {
  const [event_id, account_id] = [doer.event.id, doer.accountId];
  const undone = await tx
    .selectFrom("draft_step")
    .select("id")
    .where("event_id", "=", event_id)
    .where("account_id", "=", account_id)
    .where("undone_at", "is not", null)
    .execute();
  await deleteSteps(
    tx,
    undone.map(({ id }) => id),
  );
  const { last } = await tx
    .selectFrom("draft_step")
    .select((eb) => eb.fn.max("number").as("last"))
    .where("event_id", "=", event_id)
    .where("account_id", "=", account_id)
    .executeTakeFirstOrThrow();
  const id = newId();
  await tx
    .insertInto("draft_step")
    .values({ id, event_id, account_id, number: Number(last ?? 0) + 1, words, at: now, undone_at: null })
    .execute();
  const rows = touches.map((touch) => ({ event_id, step_id: id, ...columnsOf(touch) }));
  for (let at = 0; at < rows.length; at += rowsAtOnce)
    await tx
      .insertInto("draft_step_session")
      .values(rows.slice(at, at + rowsAtOnce))
      .execute();
}

export const writeUndone = (tx: Tx, doer: Doer, step: string, undoneAt: Instant | null) =>
  tx
    .updateTable("draft_step")
    .set({ undone_at: undoneAt })
    .where("event_id", "=", doer.event.id)
    .where("account_id", "=", doer.accountId)
    .where("id", "=", step)
    .execute();

/**
 * A session stands again as it did at revision `from`, and that is now called `to`: all steps at the event that went from there or led
 * there know it by its new number, so that those before and after this one can be undone and redone in their turn.
 */
export async function renameRevision(tx: Tx, event: { id: string }, session: string, from: number, to: number) {
  for (const revision of ["revision_before", "revision_after"] as const)
    await tx
      .updateTable("draft_step_session")
      .set({ [revision]: to })
      .where("event_id", "=", event.id)
      .where("session_id", "=", session)
      .where(revision, "=", from)
      .execute();
}

/** A visit is long over by then; what somebody wrote and took back is not to lie here for ever. */
const daysKept = 2;
const stepsAtOnce = 500;

export async function forgetSteps(tx: Tx, now: Instant) {
  const old = await tx.selectFrom("draft_step").select("id").where("at", "<", plusDays(now, -daysKept)).limit(stepsAtOnce).execute();
  await deleteSteps(
    tx,
    old.map(({ id }) => id),
  );
}

async function deleteSteps(tx: Tx, ids: readonly string[]) {
  if (ids.length === 0) return;
  await tx.deleteFrom("draft_step_session").where("step_id", "in", ids).execute();
  await tx.deleteFrom("draft_step").where("id", "in", ids).execute();
}

const stepsOf = (reads: Reads, { accountId, event }: Doer) =>
  reads.selectFrom("draft_step").select(["id", "words"]).where("event_id", "=", event.id).where("account_id", "=", accountId);

const stepsOfVisit = (reads: Reads, doer: Doer, now: Instant) => stepsOf(reads, doer).where("at", ">", plusMinutes(now, -visitHours * 60));

const rowsAtOnce = 500;

const toTouch = (row: DraftStepSessionTable): Touch => ({
  id: row.session_id,
  before: { revision: row.revision_before, draft: toDraft(row.state_before) },
  after: { revision: row.revision_after, draft: toDraft(row.state_after) },
});

const toDraft = (state: string | null): Standing["draft"] => (state === null ? null : JSON.parse(state));

const columnsOf = ({ id, before, after }: Touch) => ({
  session_id: id,
  revision_before: before.revision,
  revision_after: after.revision,
  state_before: before.draft && JSON.stringify(before.draft),
  state_after: after.draft && JSON.stringify(after.draft),
});
