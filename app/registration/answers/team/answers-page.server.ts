import type { Reads } from "db/database.server";
import { findAccountNames } from "~/accounts/accounts-queries.server";
import type { Role } from "~/accounts/role";
import { type Event, languageOf } from "~/events/event";
import { pick } from "~/events/words";
import { paths } from "~/paths";
import { instantInZone } from "~/time/display";
import type { Instant } from "~/time/instant";
import { type AnswerClass, builtIn, classNames, isUpload, maySeeAnswer } from "../../questions/question";
import { findOwnQuestions } from "../../questions/questions-queries.server";
import type { Registration } from "../../registration";
import { type Answer, stillAnswers } from "../answer";
import { findAnswers } from "../answers-queries.server";
import { readingOf } from "../form/asked-questions.server";
import { answerInWords } from "../form/shown-questions";
import { askedNow, missingOf } from "../missing";

export type AnswerLine = { key: string; label: string; answer: string; href?: string; note: string };

/** What the team may read of somebody's answers: those of the questions asked now, what is missing, and what an earlier question was told. */
export async function findAnswersPage(reads: Reads, event: Event, registration: Registration, role: Role) {
  const questions = askedNow(await findOwnQuestions(reads, event), registration.state);
  const all = (await findAnswers(reads, registration)).filter(({ key }) => key !== builtIn);
  const seen = all.filter((answer) => maySeeAnswer(role, answer.class));
  const names = await findAccountNames(reads, [
    ...new Set(seen.flatMap(({ byKind, byId }) => (byKind === "account" && byId ? [byId] : []))),
  ]);
  const reading = { ...readingOf(event, languageOf(event)), words: readingOf(event, "en").words };
  const line = (answer: Answer): AnswerLine => ({
    key: answer.key,
    label: pick(answer.label, reading.language, reading.languages),
    answer: answer.skippedAt
      ? "Passed over by the team"
      : isUpload(answer.type)
        ? "Open the file"
        : answerInWords(answer, answer.value, reading),
    href: isUpload(answer.type) && answer.value ? paths.givenFile(event.address, registration.id, answer.key) : undefined,
    note: [
      answer.class === "ordinary" ? "" : classNames[answer.class],
      answer.type === "consent" && answer.byKind === "person" && answer.byId === registration.personId ? `Given ${at(answer, event)}` : "",
      answer.byKind === "account" ? `${names.get(answer.byId ?? "") ?? "Somebody of the team"}, ${at(answer, event)}` : "",
      answer.byKind === "person" && answer.byId !== registration.personId ? `The focal point, ${at(answer, event)}` : "",
    ]
      .filter(Boolean)
      .join(" · "),
  });
  const isCurrent = (answer: Answer) =>
    questions.some((each) => each.key === answer.key && (answer.skippedAt || stillAnswers(each, answer)));
  const missing = missingOf(questions, all).filter((question) => maySeeAnswer(role, question.class));
  return {
    asks: questions.length > 0,
    current: seen.filter(isCurrent).map(line),
    earlier: seen.filter((answer) => !isCurrent(answer)).map(line),
    missing: missing.map(({ label }) => pick(label, reading.language, reading.languages)),
    classes: [...new Set(seen.filter(({ value }) => value).map(({ class: of }): AnswerClass => of))],
  };
}

const at = (answer: Answer, event: Event) => instantInZone(answer.at as Instant, event.timeZone, "en");
