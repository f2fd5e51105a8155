import { pick, type Words } from "~/events/words";
import { isFull } from "~/places/pool";
import { shortDate } from "~/time/display";
import type { LocalDate } from "~/time/local-date";
import { conditionsOf } from "../../questions/condition";
import { type Condition, hasOptions, type Question, type QuestionType, takesMany } from "../../questions/question";
import { chosenOf } from "../answer";
import type { AnswerWords } from "./answer-words";

/** A question ready to print. `conditions`: all it hangs on, for the style sheet; `onlyIf` says the first in words. */
export type ShownQuestion = {
  key: string;
  version: number;
  type: QuestionType;
  label: string;
  help: string;
  section: string;
  required: boolean;
  options: { id: string; label: string; full: boolean; note: string }[];
  conditions: Condition[];
  onlyIf: string;
  /** That an earlier text was agreed to, when, and to which. */
  agreedBefore: string;
};

export type Reading = { language: string; languages: readonly string[]; words: AnswerWords };

type Beside = {
  /** By key, what this person has already; an option that is full stays theirs. */
  held?: ReadonlyMap<string, string>;
  /** By key, what was agreed to before the text changed. */
  before?: ReadonlyMap<string, { label: Words; help: Words; on: string }>;
  /** By its code, when a session is held. */
  times?: ReadonlyMap<string, string>;
};

export function shownQuestions(
  questions: readonly Question[],
  { language, languages, words }: Reading,
  { held, times, before }: Beside = {},
) {
  const say = (each: Words) => pick(each, language, languages);
  const byKey = new Map(questions.map((question) => [question.key, question]));
  return questions.map((question): ShownQuestion => {
    const mine = chosenOf({ type: question.type, value: held?.get(question.key) ?? "" });
    const { condition } = question;
    const agreed = before?.get(question.key);
    const earlier = condition && byKey.get(condition.key);
    return {
      ...{ key: question.key, version: question.version, type: question.type, required: question.required },
      ...{ label: say(question.label), help: say(question.help), section: say(question.section) },
      options: question.options.map((option) => ({
        id: option.id,
        label: say(option.label),
        full: !mine.includes(option.id) && isFull({ ...poolOf(option), id: "" }),
        note: [times?.get(option.sessionCode ?? ""), leftOf(option, words)].filter(Boolean).join(" · "),
      })),
      agreedBefore: agreed ? words.agreedBefore(agreed.on, [say(agreed.label), say(agreed.help)].filter(Boolean).join(" ")) : "",
      conditions: conditionsOf(question, byKey) ?? [],
      onlyIf: earlier ? words.onlyIf(say(earlier.label), answerInWords(earlier, condition.value, { language, languages, words })) : "",
    };
  });
}

/** Where none is left the option itself says that it is full. */
const leftOf = ({ places, taken }: Question["options"][number], words: Reading["words"]) =>
  places === null || taken >= places ? "" : words.left(places - taken);

/** An answer as a person reads it. */
export function answerInWords(
  { type, options }: { type: QuestionType; options: readonly { id: string; label: Words }[] },
  value: string,
  { language, languages, words }: Reading,
): string {
  if (type === "yes-no") return value === "yes" ? words.yes : value === "no" ? words.no : "";
  if (type === "consent") return value === "on" ? words.yes : "";
  if (type === "date") return value === "" ? "" : shortDateWithYear(value as LocalDate, language);
  if (!hasOptions(type)) return value;
  const chosen = value.startsWith("[") && takesMany(type) ? chosenOf({ type, value }) : [value];
  return chosen
    .flatMap((id) => options.filter((option) => option.id === id))
    .map(({ label }) => pick(label, language, languages))
    .join(", ");
}

const shortDateWithYear = (date: LocalDate, language: string) => `${shortDate(date, language)} ${date.slice(0, 4)}`;
const poolOf = ({ id, places, taken }: Question["options"][number]) => ({
  scope: "option" as const,
  scopeId: id,
  places,
  confirmed: taken,
  held: 0,
});
