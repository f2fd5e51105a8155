import { z } from "zod";
import { pick } from "~/events/words";
import type { Question } from "../../questions/question";
import { asTyped } from "../answer";
import { type Fault, nothingSent, type Sent } from "./judge-answers";
import { answerInWords, type Reading } from "./shown-questions";

/** Where a form carries which version of each question it showed: `diet:1 hotel:3`. No question has this key. */
export const shownField = "shown";

const most = 200;

/** What the browser sent below `answers`, whatever it is. */
export function readSent(given: unknown): Sent {
  if (typeof given !== "object" || given === null) return nothingSent;
  const { [shownField]: shown, ...rest } = given as Record<string, unknown>;
  const typed: [string, string | string[]][] = Object.entries(rest)
    .slice(0, most)
    .flatMap(([key, value]): [string, string | string[]][] => {
      if (typeof value === "string") return [[key, value]];
      return Array.isArray(value) ? [[key, value.filter((each): each is string => typeof each === "string").slice(0, most)]] : [];
    });
  const versions = typeof shown === "string" ? shown.split(" ").slice(0, most) : [];
  return {
    typed: Object.fromEntries(typed),
    shown: Object.fromEntries(
      versions.flatMap((each) => {
        const [, key, version] = /^([a-z0-9-]{1,60}):(\d{1,6})$/.exec(each) ?? [];
        return key ? [[key, Number(version)] as const] : [];
      }),
    ),
  };
}

/** As it is read where faults are the deed's business. */
export const sentField = z.unknown().optional().transform(readSent);

/** Beside its question; what is no longer asked has none, and is told above the form. */
const pathOf = ({ key, why }: Fault) => (why === "removed-meanwhile" ? [] : [key]);

/** Sentences by the name of the field they stand beside. */
export function sentencesOf(faults: readonly Fault[], questions: readonly Question[], reading: Reading): Record<string, string[]> {
  const told: Record<string, string[]> = {};
  for (const fault of faults) {
    const name = ["answers", ...pathOf(fault)].join(".");
    told[name] = [...(told[name] ?? []), sentenceOf(fault, questions, reading)];
  }
  return told;
}

export function sentenceOf({ key, why, about }: Fault, questions: readonly Question[], reading: Reading): string {
  const question = questions.find((each) => each.key === key);
  const { words, language, languages } = reading;
  const label = question ? pick(question.label, language, languages) : key;
  if (why === "removed-meanwhile")
    return words.faults[why](label, question ? answerInWords(question, about ?? "", reading) || (about ?? "") : "");
  if (why === "option-full") return words.faults[why](question ? answerInWords({ ...question, type: "one-of" }, about ?? "", reading) : "");
  return words.faults[why];
}

/** What a form is first filled with: what was typed and not sent, else what was answered. */
export function filledAnswers(
  questions: readonly Question[],
  answered: ReadonlyMap<string, string>,
  drafts: readonly { key: string; value: string }[] = [],
): Record<string, string | string[]> {
  const drafted = new Map(drafts.map(({ key, value }) => [key, JSON.parse(value) as string | string[]]));
  return Object.fromEntries(
    questions.map((question) => [
      question.key,
      drafted.size > 0 ? (drafted.get(question.key) ?? "") : asTyped(question, answered.get(question.key) ?? ""),
    ]),
  );
}

const seen = z.string().max(40);

/** A person's own answers: sent, or kept for now as they were typed. */
export const myAnswersForm = z.object({ answers: sentField, seen, intent: z.enum(["send", "draft"]).default("send") });

/** The team's, who may go on without what must be answered. */
export const teamAnswersForm = z.object({ answers: sentField, seen, skip: z.boolean().optional().default(false) });

/** One file, or none in its place. */
export const uploadForm = z.object({ file: z.instanceof(File).optional(), intent: z.enum(["save", "remove"]).default("save") });
