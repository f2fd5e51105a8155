import type { Tx } from "db/database.server";
import { newId } from "db/identity.server";
import { no, type Outcome, yes } from "db/outcome";
import type { Organiser } from "~/accounts/organiser.server";
import type { Event } from "~/events/event";
import { noteEventDeed } from "~/events/note-event-deed.server";
import { dropPool, openPool } from "~/places/open-pool.server";
import { type BelowTaken, setPlaces } from "~/places/set-places.server";
import type { Instant } from "~/time/instant";
import { outOfOrder } from "./condition";
import { hasOptions, momentOf, type Option, type Question } from "./question";
import { endVersion, findAllVersions, findOwnQuestions, insertQuestionVersion, updatePositions } from "./questions-queries.server";
import { questionFrom, readyMade } from "./ready-made";

type By = Organiser<"edit-event">;
type Choice = Pick<Option, "id" | "label" | "places" | "sessionCode">;

/** A question as somebody describes it. */
export type Described = Omit<Question, "id" | "key" | "version" | "options" | "position" | "endedAt"> & { options: Choice[] };

/** Takes questions of the library that the event does not ask yet, each into its section; how many. */
export async function addReadyMade(
  tx: Tx,
  organiser: By,
  event: Event,
  keys: readonly string[],
  now: Instant,
): Promise<Outcome<number, never>> {
  let added = 0;
  for (const ready of readyMade.filter(({ key }) => keys.includes(key))) {
    const asked = await findOwnQuestions(tx, event);
    if (asked.some(({ key }) => key === ready.key)) continue;
    const { key, ...described } = questionFrom(ready, event.languages, asked);
    await insert(tx, organiser, asked, { ...described, key }, now);
    added++;
  }
  return yes(added);
}

/** One of the event's own. Its key. */
export async function addQuestion(tx: Tx, organiser: By, described: Described, now: Instant): Promise<Outcome<string, "condition">> {
  const asked = await findOwnQuestions(tx, organiser.event);
  const key = `q-${newId().slice(-12)}`;
  if (described.condition && !mayHangOn(asked, described)) return no("condition");
  await insert(tx, organiser, asked, { ...described, key }, now);
  return yes(key);
}

export type InUse = { ok: false; why: "in-use"; by: Question };
type Changing = Outcome<undefined, "gone" | "changed-meanwhile" | "condition"> | InUse | (BelowTaken & { option: string });

/** Makes the next version: answers that were given stay with theirs. Places are no part of a version. */
export async function changeQuestion(
  tx: Tx,
  organiser: By,
  key: string,
  { version, ...described }: Described & { version: number },
  now: Instant,
): Promise<Changing> {
  const { event } = organiser;
  const asked = await findOwnQuestions(tx, event);
  const before = asked.find((question) => question.key === key);
  if (!before) return no("gone");
  if (before.version !== version) return no("changed-meanwhile");
  const earlier = asked.slice(0, asked.indexOf(before));
  if (described.condition && !mayHangOn(earlier, described)) return no("condition");
  const hanging = asked.find(({ condition }) => condition?.key === key && !stillGives(described, condition.value));
  if (hanging) return { ok: false, why: "in-use", by: hanging };

  const options = identified(described, before.options);
  for (const { id } of before.options) if (!options.some((option) => option.id === id)) await dropPool(tx, event, poolOf(id));
  for (const { id, places } of options) {
    if (!before.options.some((option) => option.id === id)) await openPool(tx, event, poolOf(id), places);
    else {
      const limited = await setPlaces(tx, event, poolOf(id), places);
      if (!limited.ok) return { ...limited, option: id };
    }
  }
  if (!(await endVersion(tx, event, before.id, now))) return no("changed-meanwhile");
  const next = { ...described, options: counted(options), moment: momentOf(described.type, described.moment) };
  await insertQuestionVersion(
    tx,
    event,
    { ...next, id: newId(), key, version: version + 1, position: before.position, endedAt: null },
    now,
  );
  noteEventDeed(tx, organiser, "question.changed", before.id, now, { version: version + 1, class: described.class });
  return yes(undefined);
}

/** It is asked no more; what was answered stays with the people it belongs to. */
export async function removeQuestion(tx: Tx, organiser: By, key: string, now: Instant): Promise<Outcome<undefined, "gone"> | InUse> {
  const { event } = organiser;
  const asked = await findOwnQuestions(tx, event);
  const question = asked.find((each) => each.key === key);
  if (!question) return no("gone");
  const hanging = asked.find(({ condition }) => condition?.key === key);
  if (hanging) return { ok: false, why: "in-use", by: hanging };
  for (const { id } of question.options) await dropPool(tx, event, poolOf(id));
  await endVersion(tx, event, question.id, now);
  noteEventDeed(tx, organiser, "question.removed", question.id, now);
  return yes(undefined);
}

/** One place up or down; never before a question it hangs on. */
export async function moveQuestion(
  tx: Tx,
  organiser: By,
  key: string,
  step: "up" | "down",
  now: Instant,
): Promise<Outcome<undefined, "gone" | "condition">> {
  const asked = await findOwnQuestions(tx, organiser.event);
  const from = asked.findIndex((question) => question.key === key);
  const to = from + (step === "up" ? -1 : 1);
  if (from < 0) return no("gone");
  if (!asked[to]) return yes(undefined);
  [asked[from], asked[to]] = [asked[to], asked[from]!];
  if (outOfOrder(asked)) return no("condition");
  await updatePositions(
    tx,
    organiser.event,
    asked.map(({ id }) => id),
  );
  noteEventDeed(tx, organiser, "question.moved", asked[to]!.id, now, { position: to + 1 });
  return yes(undefined);
}

/** At the end of its section where there is one, else at the end. One taken from the library for the second time goes on with its versions. */
async function insert(tx: Tx, organiser: By, asked: readonly Question[], described: Described & { key: string }, now: Instant) {
  const { event } = organiser;
  const options = identified(described);
  for (const { id, places } of options) await openPool(tx, event, poolOf(id), places);
  const earlier = (await findAllVersions(tx, event)).filter(({ key }) => key === described.key).length;
  const moment = momentOf(described.type, described.moment);
  const question: Question = {
    ...described,
    moment,
    options: counted(options),
    id: newId(),
    version: earlier + 1,
    position: 0,
    endedAt: null,
  };
  await insertQuestionVersion(tx, event, question, now);
  const heading = JSON.stringify(described.section);
  const last = asked.findLastIndex(({ section }) => JSON.stringify(section) === heading);
  const at = last < 0 || heading === "{}" ? asked.length : last + 1;
  const ids = asked.map(({ id }) => id);
  await updatePositions(tx, event, [...ids.slice(0, at), question.id, ...ids.slice(at)]);
  noteEventDeed(tx, organiser, "question.added", question.id, now, { class: described.class, moment });
}

/** Only after an answer that an earlier question offers, and that is known by then. */
const mayHangOn = (earlier: readonly Question[], { condition, moment }: Described): boolean =>
  earlier.some(
    (each) =>
      each.key === condition!.key && stillGives(each, condition!.value) && (each.moment === "registration" || moment === each.moment),
  );

function stillGives({ type, options }: Pick<Described, "type" | "options">, value: string): boolean {
  if (type === "yes-no") return value === "yes" || value === "no";
  return type === "consent" ? value === "on" : options.some(({ id }) => id === value);
}

/** An option that was there keeps its id and whoever chose it; ids of others count for nothing. */
const identified = ({ type, options }: Described, before: readonly Option[] = []): Choice[] =>
  hasOptions(type) ? options.map((option) => ({ ...option, id: before.some(({ id }) => id === option.id) ? option.id : newId() })) : [];

const poolOf = (id: string) => ({ scope: "option" as const, scopeId: id });
const counted = (options: readonly Choice[]): Option[] => options.map((option) => ({ ...option, taken: 0 }));
