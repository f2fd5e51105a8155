import { answerOnce, type KeyedForm } from "db/answer-once.server";
import type { Tx, Write } from "db/database.server";
import type { Instant } from "~/time/instant";
import { type DoneOnce, Refusal } from "./entrance.server";

type Given = { write: Write; now: Instant; formKey: string; conflict?: string } & Omit<KeyedForm, "formKey">;

/** Behind `once` of the form doors. A form without a key is none of our pages' and is not carried out. */
export async function writeOnce<Answer extends { ok: true; value: unknown } | { ok: false }>(
  { write, now, formKey, purpose, body, conflict = sentBefore }: Given,
  deed: (tx: Tx) => Promise<Answer>,
): Promise<DoneOnce<Answer>> {
  if (!/^[0-9a-f-]{36}$/.test(formKey)) throw new Refusal("Please open the page again: this form is not complete.");
  const outcome = await write((tx) =>
    answerOnce(tx, { formKey, purpose, body: told(body) }, now, async () => {
      const answer = await deed(tx);
      return answer.ok ? { ok: true as const, value: typeof answer.value === "string" ? answer.value : "" } : (answer as Refused<Answer>);
    }),
  );
  if (!outcome.ok && "why" in outcome && outcome.why === "form-used") throw new Refusal(conflict, undefined, 409);
  return outcome as DoneOnce<Answer>;
}

/** A file is told by its name and length. */
const told = (body: unknown) => JSON.stringify(body, (_, value) => (value instanceof File ? [value.name, value.size] : value));

type Refused<Answer> = Exclude<Answer, { ok: true }>;

const sentBefore =
  "This form was sent before with something else in it, and that was done. Nothing more was changed: look how things stand first.";
