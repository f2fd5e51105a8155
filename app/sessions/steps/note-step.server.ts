import type { Tx } from "db/database.server";
import { languageOf } from "~/events/event";
import { findEvent } from "~/events/events-queries.server";
import { findAllDays, findAllRooms } from "~/events/plan-queries.server";
import { pick, type Words } from "~/events/words";
import { shortDate } from "~/time/display";
import type { Instant } from "~/time/instant";
import { gathered, type Touch } from "./step";
import { stepWords } from "./step-words";
import { type Doer, insertStep } from "./steps-queries.server";

/** What deeds within one deed have touched so far; null where no step is to be left at all. */
const gathering = new WeakMap<Tx, Touch[] | null>();

/** Says what a deed did to a session: a step of its own, or a part of the step that is being gathered. */
export async function noteTouch(tx: Tx, doer: Doer, touch: Touch, now: Instant) {
  const touches = gathering.get(tx);
  if (touches === undefined) await leaveStep(tx, doer, [touch], now);
  else touches?.push(touch);
}

/** All that `deed` does to sessions is undone as one, however many deeds it calls. `words` where those it finds by itself would not do. */
export async function asOneStep<Answer extends { ok: boolean }>(
  tx: Tx,
  doer: Doer,
  now: Instant,
  deed: () => Promise<Answer>,
  words?: string,
): Promise<Answer> {
  if (gathering.has(tx)) return deed();
  const touches: Touch[] = [];
  const answer = await within(tx, touches, deed);
  if (answer.ok && touches.length > 0) await leaveStep(tx, doer, touches, now, words);
  return answer;
}

/** For what is not the work of somebody at a programme: a new event that is filled. */
export const leavingNoStep = <Answer>(tx: Tx, deed: () => Promise<Answer>): Promise<Answer> => within(tx, null, deed);

async function within<Answer>(tx: Tx, touches: Touch[] | null, deed: () => Promise<Answer>): Promise<Answer> {
  gathering.set(tx, touches);
  try {
    return await deed();
  } finally {
    gathering.delete(tx);
  }
}

async function leaveStep(tx: Tx, doer: Doer, all: readonly Touch[], now: Instant, words?: string) {
  const touches = gathered(all);
  await insertStep(tx, doer, words ?? (await wordsFor(tx, doer, touches)), touches, now);
}

async function wordsFor(tx: Tx, { event }: Doer, touches: readonly Touch[]): Promise<string> {
  const of = await findEvent(tx, event.id);
  const say = (words: Words | undefined) => (words && of ? pick(words, languageOf(of), of.languages) : "");
  const alone = touches.length === 1 && touches[0]!.before.draft && touches[0]!.after.draft;
  const [days, rooms] = alone ? [await findAllDays(tx, event), await findAllRooms(tx, event)] : [[], []];
  return stepWords(touches, {
    title: say,
    day: (id) => days.filter((day) => day.id === id).map(({ date }) => shortDate(date, "en"))[0] ?? "another day",
    room: (id) => say(rooms.find((room) => room.id === id)?.name) || "another room",
  });
}
