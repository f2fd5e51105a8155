import type { Reads } from "db/database.server";
import type { Event } from "~/events/event";
import { pick } from "~/events/words";
import type { Member } from "../../members/member";
import { findMembersOf } from "../../members/members-queries.server";
import type { AnswerClass, Question } from "../../questions/question";
import { findOwnQuestions } from "../../questions/questions-queries.server";
import { type Answer, answeredIn } from "../answer";
import { findAnswersOfEach } from "../answers-queries.server";
import { filledAnswers } from "../form/answers-form";
import { findJurisdictionChoices, readingOf } from "../form/asked-questions.server";
import type { Typed } from "../form/read-answer";
import { type ShownQuestion, shownQuestions } from "../form/shown-questions";
import { askedNow, missingOf } from "../missing";
import { columnsOf, isReadInGrid } from "./columns";
import { mostMembers } from "./grid-form";
import { markOfCell } from "./marks.server";

export type GridColumn = ShownQuestion & { hidden: boolean };

/** `answered`: there is an answer that is not shown. `missing`: it must be answered, and is not. */
export type GridCell = { value: Typed; seen: string; answered: boolean; missing: boolean };

/** By the key of its column; a cell that is not there is not asked of this member yet. */
export type GridMember = { id: string; name: string; cells: Record<string, GridCell> };

/** The members of a delegation in their order, a page of them, with what is answered of what can be filled for them. */
export async function findMemberGrid(
  reads: Reads,
  event: Event,
  delegationId: string,
  { language, page }: { language: string; page: number },
) {
  const [all, members] = await Promise.all([findOwnQuestions(reads, event), findMembersOf(reads, event, delegationId)]);
  const pages = Math.max(1, Math.ceil(members.length / mostMembers));
  const at = Math.min(Math.max(1, page), pages);
  const listed = members.slice((at - 1) * mostMembers, at * mostMembers);
  const answers = await findAnswersOfEach(
    reads,
    listed.map(({ registrationId }) => registrationId),
  );
  const { columns: fillable, left } = columnsOf(all);
  const isAsked = ({ moment }: Question) => moment === "registration" || listed.some(({ state }) => state === "confirmed");
  const columns = fillable.filter(isAsked);
  const reading = readingOf(event, language);
  const shown = shownQuestions(all, reading);
  return {
    ...{ page: at, pages, questions: columns },
    columns: columns.map(
      (question): GridColumn => ({
        ...shown.find(({ key }) => key === question.key)!,
        hidden: !isReadInGrid(question),
      }),
    ),
    left: left.filter(isAsked).map(({ label }) => pick(label, language, event.languages)),
    members: listed.map((member) => memberOf(member, { all, columns }, answers.get(member.registrationId) ?? [])),
    named: await findJurisdictionChoices(reads, event, columns, language),
    read: listed.map(({ registrationId: id, personId, state }) => ({
      ...{ id, personId },
      classes: readOf(askedNow(columns, state), answers.get(id) ?? []),
    })),
  };
}

type Asked = { all: readonly Question[]; columns: readonly Question[] };

function memberOf({ registrationId, name, state }: Member, { all, columns }: Asked, answers: readonly Answer[]): GridMember {
  const asked = askedNow(columns, state);
  const answered = answeredIn(asked, answers);
  const filled = filledAnswers(asked, answered);
  const missing = missingOf(askedNow(all, state), answers).map(({ key }) => key);
  const cellOf = (question: Question): GridCell => {
    const [{ key }, value] = [question, answered.get(question.key) ?? ""];
    const isShown = isReadInGrid(question);
    return {
      value: isShown ? (filled[key] ?? "") : "",
      seen: markOfCell(question, value),
      answered: !isShown && value !== "",
      missing: missing.includes(key),
    };
  };
  return { id: registrationId, name, cells: Object.fromEntries(asked.map((question) => [question.key, cellOf(question)])) };
}

/** Of which classes an answer is shown. */
const readOf = (columns: readonly Question[], answers: readonly Answer[]): AnswerClass[] => {
  const answered = answeredIn(columns, answers);
  return [...new Set(columns.filter((column) => isReadInGrid(column) && answered.get(column.key)).map(({ class: of }) => of))];
};
