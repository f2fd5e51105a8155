import type { Tx } from "db/database.server";
import { hashOf } from "db/identity.server";
import { no, type Outcome, yes } from "db/outcome";
import type { Instant } from "~/time/instant";
import { findKeptAnswer, keepAnswer } from "./form-queries.server";

/**
 * Double click, back button, a reload: the same form sent again gets the answer of the first time and does nothing.
 * With another body it is refused. Only a "yes" is kept, so that a form that was refused can be corrected and sent again.
 */
export async function answerOnce<Why extends string>(
  tx: Tx,
  { formKey, purpose, body }: { formKey: string; purpose: string; body: unknown },
  now: Instant,
  deed: () => Promise<Outcome<string, Why>>,
): Promise<Outcome<string, Why | "form-used">> {
  const bodyHash = hashOf(JSON.stringify([purpose, body]));
  const kept = await findKeptAnswer(tx, formKey);
  if (kept) return kept.bodyHash === bodyHash ? yes(kept.answer) : no("form-used");
  const outcome = await deed();
  if (outcome.ok) await keepAnswer(tx, formKey, purpose, { bodyHash, answer: outcome.value }, now);
  return outcome;
}
