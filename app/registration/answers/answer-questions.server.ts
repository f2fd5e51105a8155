import type { Tx } from "db/database.server";
import { no, type Outcome, yes } from "db/outcome";
import { actorOf, type Organiser } from "~/accounts/organiser.server";
import { record } from "~/audit/record.server";
import { type Event, isOver as isEventOver } from "~/events/event";
import { markOf } from "~/events/mark.server";
import type { LinkHolder } from "~/people/find-person-by-link.server";
import type { By } from "~/people/person";
import type { Instant } from "~/time/instant";
import { findOwnQuestions } from "../questions/questions-queries.server";
import type { Registration } from "../registration";
import { findLiveRegistration, findRegistration } from "../registration-queries.server";
import type { Answer } from "./answer";
import { deleteDrafts, findAnswers, replaceDrafts } from "./answers-queries.server";
import type { AnswersRefused } from "./form/check-answers.server";
import type { Sent } from "./form/judge-answers";
import { askedNow } from "./missing";
import { type Saved, saveAnswers } from "./save-answers.server";

export type AnswerRefusal = "no-such-registration" | "event-over" | "changed-since";
type Answering = Outcome<undefined, AnswerRefusal> | AnswersRefused;

/** What a page showed of somebody's answers: a save that finds others was overtaken. */
export const markOfAnswers = (answers: readonly Answer[]): string => markOf(answers.map(({ questionId, value }) => [questionId, value]));

/** A person answers for themselves. Until the event is over; afterwards the record stands. */
export async function answerMyQuestions(
  tx: Tx,
  holder: LinkHolder,
  event: Event,
  { sent, seen }: { sent: Sent; seen: string },
  now: Instant,
): Promise<Answering> {
  const registration = await findLiveRegistration(tx, event, holder.id);
  if (!registration) return no("no-such-registration");
  if (isEventOver(event, now)) return no("event-over");
  const by: By = { hostId: event.hostId, eventId: event.id, actor: { kind: "person", personId: holder.id } };
  const saved = await save(tx, by, registration, { sent, seen, skipping: false }, now);
  if (saved.ok) await deleteDrafts(tx, registration);
  return saved.ok ? yes(undefined) : saved;
}

/** Kept as typed, whatever it is: nobody's answer until it is sent. */
export async function draftMyAnswers(
  tx: Tx,
  holder: LinkHolder,
  event: Event,
  { typed }: Sent,
  now: Instant,
): Promise<Outcome<undefined, AnswerRefusal>> {
  const registration = await findLiveRegistration(tx, event, holder.id);
  if (!registration) return no("no-such-registration");
  if (isEventOver(event, now)) return no("event-over");
  const keys = new Set((await findOwnQuestions(tx, event)).map(({ key }) => key));
  const drafts = Object.entries(typed).filter(([key]) => keys.has(key));
  await replaceDrafts(
    tx,
    registration,
    drafts.map(([key, value]) => ({ key, value: JSON.stringify(value) })),
    now,
  );
  return yes(undefined);
}

/** The team answers for somebody; it may go on without what is required, which is written down, and never beyond a limit. */
export async function answerForSomebody(
  tx: Tx,
  organiser: Organiser<"edit-people">,
  registrationId: string,
  answering: { sent: Sent; seen: string; skipping: boolean },
  now: Instant,
): Promise<Answering> {
  const { event } = organiser;
  const registration = await findRegistration(tx, event, registrationId);
  if (!registration) return no("no-such-registration");
  const by: By = { hostId: event.hostId, eventId: event.id, actor: actorOf(organiser) };
  const saved = await save(tx, by, registration, answering, now);
  return saved.ok ? yes(undefined) : saved;
}

async function save(
  tx: Tx,
  by: By,
  registration: Registration,
  { sent, seen, skipping }: { sent: Sent; seen: string; skipping: boolean },
  now: Instant,
): Promise<Outcome<Saved, "changed-since"> | AnswersRefused> {
  if (markOfAnswers(await findAnswers(tx, registration)) !== seen) return no("changed-since");
  const questions = askedNow(await findOwnQuestions(tx, { id: registration.eventId }), registration.state);
  const saved = await saveAnswers(tx, by, registration, { questions, sent, skipping }, now);
  if (saved.ok) noteAnswers(tx, by, registration, saved.value, now);
  return saved;
}

/** How many, never which or what. */
function noteAnswers(tx: Tx, by: By, { id, personId }: Registration, { changed, skipped }: Saved, now: Instant) {
  const entry = { ...by, personId, subjectId: id, at: now };
  if (changed > 0) record(tx, { ...entry, verb: "answers.changed", facts: { answers: changed } });
  if (skipped > 0) record(tx, { ...entry, verb: "answers.skipped", facts: { answers: skipped } });
}
