import type { Tx } from "db/database.server";
import { returnPlaces } from "~/places/give-places-back.server";
import { findHoldings } from "~/places/places-queries.server";
import type { PoolKey } from "~/places/pool";
import { takePlaces } from "~/places/take-places.server";
import { hasOptions, type Question } from "../questions/question";
import { isOver, type Registration } from "../registration";
import { type Answer, chosenOf } from "./answer";

export const optionPool = (id: string): PoolKey => ({ scope: "option", scopeId: id });

/**
 * A registration holds a place in each option it chose, and in no other of these questions. The option that is full is named; then
 * nothing was changed that its deed does not undo. Somebody who does not come holds nothing.
 */
export async function settleOptions(
  tx: Tx,
  registration: Registration,
  questions: readonly Question[],
  values: ReadonlyMap<string, string>,
): Promise<{ ok: true; value: undefined } | { ok: false; key: string; option: string }> {
  const choosing = questions.filter(({ key, type }) => hasOptions(type) && values.has(key));
  if (choosing.length === 0 || isOver(registration.state)) return { ok: true, value: undefined };
  const event = { id: registration.eventId };
  const wanted = choosing.flatMap(({ key, type }) => chosenOf({ type, value: values.get(key)! }));
  const ours = new Set(choosing.flatMap(({ options }) => options.map(({ id }) => id)));
  const held = (await findHoldings(tx, event, registration.id)).filter(({ scope, scopeId }) => scope === "option" && ours.has(scopeId));
  await returnPlaces(
    tx,
    event,
    registration.id,
    held.filter(({ scopeId }) => !wanted.includes(scopeId)),
  );
  const more = wanted.filter((id) => !held.some(({ scopeId }) => scopeId === id)).map(optionPool);
  const taken = await takePlaces(tx, event, registration.id, more, registration.state === "confirmed" ? "confirmed" : "held");
  if (taken.ok) return taken;
  const full = choosing.find(({ options }) => options.some(({ id }) => id === taken.scopeId))!;
  return { ok: false, key: full.key, option: taken.scopeId };
}

/** Of every option somebody's answers name and the event still offers. */
export const optionPoolsOf = (questions: readonly Question[], answers: readonly Answer[]): PoolKey[] =>
  answers
    .flatMap(chosenOf)
    .filter((id) => questions.some(({ options }) => options.some((option) => option.id === id)))
    .map(optionPool);
