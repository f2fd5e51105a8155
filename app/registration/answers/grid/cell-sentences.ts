import { pick } from "~/events/words";
import type { Question } from "../../questions/question";
import { sentenceOf } from "../form/answers-form";
import { answerInWords, type Reading } from "../form/shown-questions";
import type { NamedChoice } from "../many/paste-answers";
import type { CellFault } from "./fill-members.server";
import type { GridWords } from "./grid-words";
import type { PastedLine } from "./read-pasted";

/** `all`: every question the event ever asked, for what is asked no longer. */
export type Telling = { all: readonly Question[]; named: readonly NamedChoice[]; reading: Reading; words: GridWords };

/** What is wrong with a cell. */
export function cellSentence({ key, why, about }: CellFault, telling: Telling): string {
  const { all, reading, words } = telling;
  if (why === "no-such-member") return words.lost(labelOf(key, telling), about ?? "");
  if (why === "overtaken")
    return about === undefined ? words.overtakenHidden : about === "" ? words.emptied : words.overtaken(inWords(key, about, telling));
  return sentenceOf({ key, why, about }, all, reading);
}

/** What became of a pasted line, or of a cell of it. */
export function lineSentence(line: PastedLine, telling: Telling): string {
  const { words } = telling;
  switch (line.why) {
    case "placed":
      return words.placed(line.line, line.member, line.cells);
    case "no-column":
      return words.noColumn(line.line, line.text, line.column);
    case "not-asked":
      return words.notAsked(line.line, line.member, labelOf(line.key, telling));
    default:
      return words[line.why](line.line, line.text);
  }
}

function labelOf(key: string, { all, reading: { language, languages } }: Telling): string {
  const question = all.find((each) => each.key === key);
  return question ? pick(question.label, language, languages) : key;
}

function inWords(key: string, value: string, { all, named, reading }: Telling): string {
  const question = all.find((each) => each.key === key);
  if (question?.type === "jurisdiction") return named.find((choice) => choice.value === value)?.label ?? value;
  return question ? answerInWords(question, value, reading) : value;
}
