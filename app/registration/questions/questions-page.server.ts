import type { Reads } from "db/database.server";
import { type Event, languageOf } from "~/events/event";
import { pick, type Words } from "~/events/words";
import { paths } from "~/paths";
import { programmeFor } from "~/programme/programme-for";
import { findLatestVersion } from "~/programme/programme-queries.server";
import { isPause, type SessionKind } from "~/sessions/session-kind";
import { plainDate, shortDate } from "~/time/display";
import { answerWords } from "../answers/form/answer-words";
import { shownQuestions } from "../answers/form/shown-questions";
import type { Shelf } from "./library-form";
import { classNames, maySteer, momentNames, type Question, typeNames } from "./question";
import type { QuestionLine } from "./question-list";
import { readyMade } from "./ready-made";

/** The list as the team reads it. */
export function linesOf(questions: readonly Question[], event: Event): QuestionLine[] {
  const language = languageOf(event);
  const shown = shownQuestions(questions, { language, languages: event.languages, words: answerWords("en") });
  return questions.map((question, index) => ({
    ...{ key: question.key, href: paths.questionSettings(event.address, question.key) },
    ...{ label: shown[index]!.label, section: shown[index]!.section, onlyIf: shown[index]!.onlyIf },
    what: [typeNames[question.type], momentInWords(question)].join(" · "),
    tags: [
      ...(question.required ? [{ tone: "brass" as const, text: "Must be answered" }] : []),
      ...(question.class === "ordinary" ? [] : [{ tone: "neutral" as const, text: classNames[question.class] }]),
      ...question.options
        .filter(({ places, taken }) => places !== null && taken >= places)
        .map(({ label }) => ({ tone: "warn" as const, text: `${pick(label, language, event.languages)}: full` })),
    ],
    first: index === 0,
    last: index === questions.length - 1,
  }));
}

const momentInWords = ({ moment, dueOn }: Question) =>
  moment === "registration" ? momentNames.registration : `After the confirmation${dueOn ? `, by ${plainDate(dueOn, "en")}` : ""}`;

/** What the library has and the event does not ask. */
export function shelvesOf(questions: readonly Question[]): Shelf[] {
  const free = readyMade.filter(({ key }) => !questions.some((question) => question.key === key));
  const sections = [...new Set(free.map(({ section }) => section))];
  return sections.map((section) => ({
    section,
    rows: free
      .filter((ready) => ready.section === section)
      .map(({ key, label, type, class: of }) => ({ value: key, label, hint: `${typeNames[type]} · ${classNames[of]}` })),
  }));
}

/** Answers a question may hang on: of those before it that offer any. */
export function conditionsFor(questions: readonly Question[], key: string, event: Event) {
  const at = questions.findIndex((question) => question.key === key);
  const say = (words: Words) => pick(words, languageOf(event), event.languages);
  return questions
    .slice(0, at < 0 ? undefined : at)
    .filter(({ type }) => maySteer(type))
    .map((question) => ({
      label: say(question.label),
      choices: answersOf(question).map(({ id, label }) => ({
        value: `${question.key}=${id}`,
        label: `${say(question.label)}: ${typeof label === "string" ? label : say(label)}`,
      })),
    }));
}

const answersOf = ({ type, options }: Question): { id: string; label: Words | string }[] =>
  type === "yes-no"
    ? [
        { id: "yes", label: "Yes" },
        { id: "no", label: "No" },
      ]
    : type === "consent"
      ? [{ id: "on", label: "agreed" }]
      : options;

/** Sessions anybody may know of, as the last version has them: nothing closed becomes a choice by mistake. */
export async function findOfferedSessions(reads: Reads, event: Event): Promise<{ code: string; title: Words; label: string }[]> {
  const version = await findLatestVersion(reads, event);
  if (!version) return [];
  return programmeFor(version.content, "stranger").sessions.flatMap((session) => {
    if (session.closed || isPause(session.kind as SessionKind) || session.state === "cancelled") return [];
    const { code, title, date, start } = session;
    return [{ code, title, label: `${shortDate(date, "en")} ${start} · ${pick(title, languageOf(event), event.languages)}` }];
  });
}
