import type { ReactNode } from "react";
import { Notice } from "~/ui/notice";
import type { AnswerWords } from "./answer-words";

/** What is still missing, and by when. */
export function DueNotice({
  due,
  words,
  children,
}: {
  due: { number: number; by: string; overdue: boolean };
  words: AnswerWords;
  children?: ReactNode;
}) {
  const { page } = words;
  return (
    <Notice tone={due.overdue ? "warn" : "brass"} title={page.missing(due.number)}>
      {due.by && <p>{due.overdue ? page.overdue(due.by) : page.by(due.by)}</p>}
      {children}
    </Notice>
  );
}
