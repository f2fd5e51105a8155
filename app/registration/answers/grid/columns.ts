import { conditionsOf } from "../../questions/condition";
import { isUpload, type Question } from "../../questions/question";

/**
 * Whether whoever answers for a delegation may read what its members answered: their travel is theirs to arrange. What is sensitive they may
 * enter, as they may be told it, and never read: not in a box, not by what is asked after it, not by which save is refused.
 */
export const isReadInGrid = ({ class: of }: Pick<Question, "class">) => of !== "sensitive";

/**
 * What can be filled for several people, and what each must answer by themselves: what only they can give or agree to; what is asked after
 * a sensitive answer, for it would tell that answer; and a sensitive choice with a number of places, for "full" would.
 */
export function columnsOf(questions: readonly Question[]): { columns: Question[]; left: Question[] } {
  const byKey = new Map(questions.map((question) => [question.key, question]));
  const asked = questions.flatMap((question) => {
    const conditions = conditionsOf(question, byKey);
    return conditions ? [{ question, readable: conditions.every(({ key }) => isReadInGrid(byKey.get(key)!)) }] : [];
  });
  const fills = ({ question, readable }: (typeof asked)[number]) =>
    readable && !isOnesOwn(question) && (isReadInGrid(question) || question.options.every(({ places }) => places === null));
  return {
    columns: asked.filter(fills).map(({ question }) => question),
    left: asked.filter((each) => !fills(each)).map(({ question }) => question),
  };
}

const isOnesOwn = ({ type }: Question) => isUpload(type) || type === "consent" || type === "sessions";
