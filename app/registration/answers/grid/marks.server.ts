import { markOf } from "~/events/mark.server";
import { type Question, takesMany } from "../../questions/question";
import { readAnswer, type Typed } from "../form/read-answer";
import { isReadInGrid } from "./columns";

/** A cell as it was sent: what stands in its box, and the mark of what stood there when the page was made. */
export type SentCell = { key: string; typed: Typed; seen: string };

/**
 * What a cell showed, in a few letters. Of what is not shown it says no more than whether there is an answer: letters made of the answer
 * itself could be compared with those of every option.
 */
export function markOfCell(question: Pick<Question, "class">, value: string): string {
  if (value === "") return "0";
  return isReadInGrid(question) ? markOf(value).slice(0, 8) : "1";
}

/** Whether somebody typed into the box; untouched boxes are left alone, whatever became of their answers meanwhile. */
export function isTouched(question: Question, { typed, seen }: SentCell): boolean {
  if (!isReadInGrid(question)) return [typed].flat().some((text) => text.trim() !== "");
  const read = readAnswer(question, typed);
  return seen !== markOfCell(question, asSent(question, typed)) && ("fault" in read || seen !== markOfCell(question, read.value));
}

/** Whether the answer is neither what the box showed nor what was typed into it. */
export function isOvertaken(question: Question, { typed, seen }: SentCell, value: string): boolean {
  if (seen === markOfCell(question, value)) return false;
  const read = readAnswer(question, typed);
  return !isReadInGrid(question) || "fault" in read || read.value !== value;
}

/** As it would be kept, were all its options still offered. */
function asSent({ type }: Question, typed: Typed): string {
  const chosen = [typed].flat().filter(Boolean);
  return takesMany(type) ? (chosen.length > 0 ? JSON.stringify(chosen) : "") : (chosen[0] ?? "");
}
