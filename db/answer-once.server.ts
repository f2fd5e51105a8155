import { type Instant, plusDays } from "~/time/instant";
import type { Tx } from "./handles";
import { hashOf } from "./identity.server";
import { together } from "./together.server";
import { unheard } from "./unheard";

/** What a form brings along to be known again: its key, what it is for, and all that was typed. */
export type KeyedForm = { formKey: string; purpose: string; body: unknown };

/**
 * Double click, back button, a reload: the same form sent again gets the answer of the first time and does nothing.
 * With another body it is refused. Only a "yes" is kept, so that a form that was refused can be corrected and sent again.
 * `ask`: what the deed begins with, in one breath with the question after the key.
 */
export async function answerOnce<Answer extends { ok: true; value: string } | { ok: false }, Asked = undefined>(
  tx: Tx,
  { formKey, purpose, body }: KeyedForm,
  now: Instant,
  deed: (asked: Asked) => Promise<Answer>,
  ask: () => Promise<Asked> = async () => undefined as Asked,
): Promise<Answer | { ok: true; value: string } | { ok: false; why: "form-used" }> {
  const bodyHash = hashOf(JSON.stringify([purpose, body]));
  const [kept, asked] = await together(
    tx.selectFrom("form_key").select(["body_hash", "answer"]).where("key", "=", formKey).executeTakeFirst(),
    ask(),
  );
  if (kept) return kept.body_hash === bodyHash ? { ok: true, value: kept.answer } : { ok: false, why: "form-used" };
  const outcome = await deed(asked);
  if (outcome.ok)
    await tx
      .insertInto("form_key")
      .values({ key: formKey, purpose, body_hash: bodyHash, answer: outcome.value, created_at: now })
      .modifyEnd(unheard)
      .execute();
  return outcome;
}

/** A page may stand open over a weekend; the same form sent again after that is a new one. */
const daysKept = 3;

export const forgetAnswers = (tx: Tx, now: Instant) =>
  tx.deleteFrom("form_key").where("created_at", "<", plusDays(now, -daysKept)).execute();
