import type { Reads } from "db/database.server";
import { newId } from "db/identity.server";
import type { Instant } from "~/time/instant";
import type { Step } from "./step";
import { type Doer, findLastStep, findLastUndone, findStep } from "./steps-queries.server";

/** What the buttons of an editor offer, and what was done when the page was come back to. */
export type OfferedSteps = { formKey: string; undo: Step | null; redo: Step | null; told: string | null };

export async function findSteps(reads: Reads, doer: Doer, search: URLSearchParams, now: Instant): Promise<OfferedSteps> {
  const [undo, redo] = [await findLastStep(reads, doer, now), await findLastUndone(reads, doer, now)];
  return { formKey: newId(), undo: undo ?? null, redo: redo ?? null, told: await told(reads, doer, search) };
}

async function told(reads: Reads, doer: Doer, search: URLSearchParams): Promise<string | null> {
  const id = search.get("undone") ?? search.get("redone");
  const step = id && (await findStep(reads, doer, id));
  return step ? `${search.has("undone") ? "Undone" : "Done again"}: ${step.words}.` : null;
}
