import type { Reads } from "db/database.server";
import { findAllJurisdictions } from "~/delegations/delegations-queries.server";
import { asChoices } from "~/delegations/jurisdiction";
import type { Event } from "~/events/event";
import { programmeFor } from "~/programme/programme-for";
import { findLatestVersion } from "~/programme/programme-queries.server";
import { shortDate } from "~/time/display";
import type { Question } from "../../questions/question";
import { findAllVersions, findOwnQuestions } from "../../questions/questions-queries.server";
import { answerWords } from "./answer-words";
import { readSent, sentencesOf } from "./answers-form";
import { type Fault, judgeAnswers } from "./judge-answers";
import { type Reading, shownQuestions } from "./shown-questions";

/** What is asked together with the name. */
export const findAskedAtRegistration = (reads: Reads, event: { id: string }): Promise<Question[]> =>
  findOwnQuestions(reads, event).then((all) => all.filter(({ moment }) => moment === "registration"));

/** Every question the event ever asked, by its latest version: what a form may still hold. */
export async function findEverAsked(reads: Reads, event: { id: string }): Promise<{ live: Question[]; all: Question[] }> {
  const versions = await findAllVersions(reads, event);
  const all = versions.filter(({ key }, index) => versions.findIndex((each) => each.key === key) === index);
  return { live: all.filter(({ endedAt }) => endedAt === null).sort((a, b) => a.position - b.position), all };
}

export const readingOf = (event: Pick<Event, "languages">, language: string): Reading => ({
  language,
  languages: event.languages,
  words: answerWords(language),
});

/** Looked up only where a question offers them. */
export const findJurisdictionChoices = async (reads: Reads, event: Event, questions: readonly Question[], language: string) =>
  questions.some(({ type }) => type === "jurisdiction") ? asChoices(await findAllJurisdictions(reads, event, language)) : [];

/** When the sessions are held that can be chosen, by code, as the last version tells everybody. Looked up only where some can be. */
export async function findSessionTimes(reads: Reads, event: Event, questions: readonly Question[], language: string) {
  const version = questions.some(({ type }) => type === "sessions") ? await findLatestVersion(reads, event) : undefined;
  const sessions = version ? programmeFor(version.content, "stranger").sessions : [];
  return new Map(
    sessions.flatMap((session) =>
      session.closed ? [] : [[session.code, `${shortDate(session.date, language)}, ${session.start}`] as const],
    ),
  );
}

/** What a form of registration shows of them, ready to print. */
export async function findRegistrationFields(reads: Reads, event: Event, language: string) {
  const questions = await findAskedAtRegistration(reads, event);
  const named = await findJurisdictionChoices(reads, event, questions, language);
  const times = await findSessionTimes(reads, event, questions, language);
  return { questions: shownQuestions(questions, readingOf(event, language), { times }), named };
}

/**
 * The sentences for what a deed refuses of such a form; and how its answers are judged at the door too, so that what is wrong there is told
 * together with what is wrong elsewhere. Whoever still had an ended question in their form is told of it by its name.
 */
export async function findRegistrationReader(reads: Reads, event: Event, language: string) {
  const { live, all } = await findEverAsked(reads, event);
  const reading = readingOf(event, language);
  const asked = live.filter(({ moment }) => moment === "registration");
  const sentences = (faults: readonly Fault[]) => sentencesOf(faults, all, reading);
  return {
    judge: ({ answers }: Record<string, unknown>) => (all.length > 0 ? sentences(judgeAnswers(asked, readSent(answers)).faults) : {}),
    sentences,
  };
}
