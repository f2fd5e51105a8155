import type { Tx } from "db/database.server";
import { record } from "~/audit/record.server";
import type { By } from "~/people/person";
import type { Instant } from "~/time/instant";
import { findOwnQuestions } from "../../questions/questions-queries.server";
import type { Registration } from "../../registration";
import type { Fault } from "../form/judge-answers";
import type { Typed } from "../form/read-answer";
import { askedNow } from "../missing";
import { saveAnswers } from "../save-answers.server";

/** One row of a grid. A key that is not there is left alone; "" takes an answer away. `shown`: the versions the grid showed. */
export type GridRow = { registration: Registration; typed: Readonly<Record<string, Typed>> };

export type ManyRefused = { ok: false; why: "rows"; faults: { registrationId: string; faults: Fault[] }[] };

/**
 * Answers for several people at once, as a grid is saved: all rows or none, every fault told at its cell. What is required may wait, and
 * stays missing; a limit is a limit. The caller found the registrations by a proof of its own (a focal point's delegation, the team's event),
 * and so may answer for them; they are all of the event in `by`.
 */
export async function answerForMany(
  tx: Tx,
  by: By & { eventId: string },
  { rows, shown }: { rows: readonly GridRow[]; shown: Readonly<Record<string, number>> },
  now: Instant,
): Promise<{ ok: true; value: { answers: number; people: number } } | ManyRefused> {
  const questions = await findOwnQuestions(tx, { id: by.eventId });
  const faults: ManyRefused["faults"] = [];
  const saved = { answers: 0, people: 0 };
  for (const { registration, typed } of rows) {
    if (registration.eventId !== by.eventId) throw new Error("A registration of another event");
    const asked = askedNow(questions, registration.state);
    const sent = { typed, shown: Object.fromEntries(Object.keys(typed).map((key) => [key, shown[key] ?? 0])) };
    const outcome = await saveAnswers(tx, by, registration, { questions: asked, sent, lenient: true, telling: true }, now);
    if (!outcome.ok) faults.push({ registrationId: registration.id, faults: outcome.faults });
    else if (outcome.value.changed > 0) {
      saved.answers += outcome.value.changed;
      saved.people++;
    }
  }
  if (faults.length > 0) return { ok: false, why: "rows", faults };
  if (saved.answers > 0) record(tx, { ...by, verb: "answers.changed", facts: saved, at: now });
  return { ok: true, value: saved };
}
