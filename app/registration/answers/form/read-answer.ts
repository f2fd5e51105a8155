import { letterCount, readLine } from "~/people/line";
import { asLocalDate } from "~/time/local-date";
import { mostLetters, type Question } from "../../questions/question";

/** What a browser sends for one question: one text, or one for each box that was ticked. */
export type Typed = string | readonly string[];

export type AnswerFault =
  | "missing"
  | "too-long"
  | "hidden"
  | "not-a-number"
  | "not-a-date"
  | "not-a-telephone"
  | "not-of-the-list"
  | "changed-meanwhile"
  | "removed-meanwhile"
  | "does-not-apply"
  | "option-full";

type Read = { value: string } | { fault: AnswerFault };

/** What was typed as it is kept; "" is no answer. Files never come this way. */
export function readAnswer({ type, options }: Pick<Question, "type" | "options">, typed: Typed): Read {
  const [first = "", ...more] = typeof typed === "string" ? [typed] : typed;
  const known = (id: string) => options.some((option) => option.id === id);
  switch (type) {
    case "many-of":
    case "sessions": {
      const chosen = [first, ...more].filter((id) => id !== "");
      if (!chosen.every(known)) return { fault: "not-of-the-list" };
      const inOrder = options.map(({ id }) => id).filter((id) => chosen.includes(id));
      return { value: inOrder.length > 0 ? JSON.stringify(inOrder) : "" };
    }
    case "one-of":
      return first === "" || known(first) ? { value: first } : { fault: "not-of-the-list" };
    case "yes-no":
      return ["", "yes", "no"].includes(first) ? { value: first } : { fault: "not-of-the-list" };
    case "consent":
      return ["", "on"].includes(first) ? { value: first } : { fault: "not-of-the-list" };
    case "long-text":
      return readLines(first, mostLetters["long-text"]);
    case "file":
    case "photo":
      return { value: "" };
    default:
      return readShort(type, first);
  }
}

function readShort(type: "text" | "number" | "date" | "phone" | "jurisdiction", typed: string): Read {
  const read = readLine(typed, type === "phone" ? mostLetters.phone : mostLetters.text);
  if ("fault" in read) return read;
  const { line } = read;
  if (line === "" || type === "text") return { value: line };
  if (type === "date") return asLocalDate(line) ? { value: line } : { fault: "not-a-date" };
  if (type === "phone") return isTelephone(line) ? { value: line } : { fault: "not-a-telephone" };
  if (type === "jurisdiction") return /^[a-zA-Z-]{2,20}$/.test(line) ? { value: line } : { fault: "not-of-the-list" };
  const number = line.replace(",", ".");
  return /^-?\d{1,12}(\.\d{1,6})?$/.test(number) ? { value: number } : { fault: "not-a-number" };
}

const isTelephone = (line: string) => /^\+?[\d\s()./-]+(\s*(ext\.?|x)\s*\d{1,6})?$/i.test(line) && line.replace(/\D/g, "").length >= 3;

function readLines(typed: string, most: number): Read {
  if (typed.length > most * 8) return { fault: "too-long" };
  const lines = typed.replace(/\r\n?/g, "\n").split("\n");
  const read = lines.map((line) => readLine(line, most));
  const fault = read.find((line) => "fault" in line);
  if (fault && "fault" in fault) return fault;
  const value = read
    .map((line) => ("line" in line ? line.line : ""))
    .join("\n")
    .trim();
  return letterCount(value) > most ? { fault: "too-long" } : { value };
}
