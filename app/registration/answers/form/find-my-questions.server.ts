import type { Reads } from "db/database.server";
import { type Event, isOver } from "~/events/event";
import { plainDate } from "~/time/display";
import type { Instant } from "~/time/instant";
import { dateAt } from "~/time/time-zone";
import type { Question } from "../../questions/question";
import { findOwnQuestions } from "../../questions/questions-queries.server";
import type { Registration } from "../../registration";
import { type Answer, agreedToEarlier, answeredIn } from "../answer";
import { markOfAnswers } from "../answer-questions.server";
import { findAnswers, findDrafts } from "../answers-queries.server";
import { askedNow, extentOf, missingOf } from "../missing";
import { filledAnswers } from "./answers-form";
import { findJurisdictionChoices, findSessionTimes, readingOf } from "./asked-questions.server";
import { shownQuestions } from "./shown-questions";

type Registered = Pick<Registration, "id" | "state">;

/** Somebody's questions as a page puts them: what was answered, what is missing and by when. A draft is the person's own. */
export async function findMyQuestions(
  reads: Reads,
  event: Event,
  registration: Registered,
  { language, withDrafts }: { language: string; withDrafts: boolean },
) {
  const questions = askedNow(await findOwnQuestions(reads, event), registration.state);
  const answers = await findAnswers(reads, registration);
  const drafts = withDrafts ? await findDrafts(reads, registration) : [];
  const answered = answeredIn(questions, answers);
  const reading = readingOf(event, language);
  const times = await findSessionTimes(reads, event, questions, language);
  return {
    questions: shownQuestions(questions, reading, { held: answered, before: agreedBefore(questions, answers, event, language), times }),
    filled: filledAnswers(questions, answered, drafts),
    named: await findJurisdictionChoices(reads, event, questions, language),
    seen: markOfAnswers(answers),
    extent: extentOf(questions, answered),
    given: [...answered.keys()],
    missing: missingOf(questions, answers).map(({ key }) => key),
    isDraft: drafts.length > 0,
  };
}

function agreedBefore(questions: readonly Question[], answers: readonly Answer[], { timeZone }: Event, language: string) {
  const byKey = new Map(answers.map((answer) => [answer.key, answer]));
  return new Map(
    questions.flatMap((question) => {
      const answer = byKey.get(question.key);
      if (!agreedToEarlier(question, answer)) return [];
      return [[question.key, { ...answer, on: plainDate(dateAt(answer.at as Instant, timeZone), language) }] as const];
    }),
  );
}

export type Due = { number: number; by: string; overdue: boolean };

/** How much must still be answered, and by the first of its days. Nothing once the event is over. */
export async function findDue(
  reads: Reads,
  event: Event,
  registration: Registered,
  { language, now }: { language: string; now: Instant },
): Promise<Due | undefined> {
  if (isOver(event, now)) return undefined;
  const questions = askedNow(await findOwnQuestions(reads, event), registration.state);
  const missing = missingOf(questions, await findAnswers(reads, registration));
  return missing.length > 0 ? { number: missing.length, ...firstDay(missing, event, language, now) } : undefined;
}

function firstDay(missing: readonly Question[], event: Event, language: string, now: Instant) {
  const [first] = missing.flatMap(({ dueOn }) => dueOn ?? []).sort();
  return { by: first ? plainDate(first, language) : "", overdue: first !== undefined && first < dateAt(now, event.timeZone) };
}
