import type { Kind, Nasty } from "./nasty-texts";
import type { Control } from "./read-page";
import type { Change } from "./rows-on-disk";
import type { Answer } from "./try-form";

/** Where a box's text comes to stand, word for word. */
export type Lesson = { columns: Set<string>; changes: Set<string> };

export const kindOf = ({ type }: Control): Kind => {
  if (type === "hidden") return "hidden";
  if (type === "select" || type === "radio" || type === "checkbox" || type === "color") return "choice";
  if (type === "email") return "mail";
  if (type === "tel") return "phone";
  if (type === "date" || type === "time" || type === "number") return type;
  return "text";
};

/** A harmless text of each box's own, so that one sending tells them apart. */
export function markerFor(box: Control, index: number): string {
  const kind = kindOf(box);
  if (kind === "mail") return `mk${index}@police.example`;
  if (kind === "phone") return `+852 5555 ${1000 + index}`;
  if (kind === "date") return "2026-12-01";
  if (kind === "time") return "09:30";
  return kind === "number" ? String(700 + index) : `Mk Wörd ${index}`;
}

export function learn({ changes }: Answer, marker: string): Lesson {
  // What is compared by is folded (mail_key); what was typed stands beside it.
  const holding = changes.filter(({ at, after }) => !at.endsWith("_key") && leavesOf(after).includes(marker));
  return { columns: new Set(holding.map(({ at }) => at)), changes: new Set(changes.map(({ at }) => at)) };
}

/** `tables`: those that forms of this address write to. */
type Case = { control: Control; nasty: Nasty; answer: Answer; baseline: Answer; lesson: Lesson | undefined; tables: ReadonlySet<string> };

/** A sentence for each way in which the answer is not what the list of nasty inputs expects. */
export function faultsOf({ control, nasty, answer, baseline, lesson, tables }: Case): string[] {
  const { status, location, changes } = answer;
  const said = `${control.name} given ${nasty.name} (row ${nasty.row})`;
  if (!answers.has(status)) return [`${said} answered ${status}`];
  if (location && !/^\/(?![/\\])/.test(location)) return [`${said} led to ${location}`];
  if (status >= 400) {
    const written = changes.filter(({ at }) => !countedGuesses.test(at));
    return written.length > 0 ? [`${said} answered ${status} and yet wrote ${columnsOf(written)}`] : [];
  }
  const expected = new Set([...baseline.changes.map(({ at }) => at), ...(lesson?.changes ?? [])]);
  // What a choice or hidden box changes is not learned: there the same tables must do.
  const isExpected = (at: string) => expected.has(at) || (!lesson && tables.has(tableOf(at)));
  const beside = changes.filter(({ at }) => !isExpected(at));
  const expectedText = expectedOnDisk(control, nasty.text);
  const cells = (column: string) => changes.filter(({ at }) => at === column).flatMap(({ after }) => leavesOf(after).map(onDisk));
  const written = [...(lesson?.columns ?? [])].filter((column) => cells(column).length > 0);
  const misplaced = written.filter((column) => !cells(column).some((text) => expectedText.includes(text)));
  return [
    ...(beside.length > 0 && expected.size > 0 ? [`${said} also wrote ${columnsOf(beside)}`] : []),
    ...misplaced.map((column) => `${said} stands in ${column} as ${JSON.stringify(cells(column)).slice(0, 200)}`),
  ];
}

const answers = new Set([200, 202, 303, 400, 404, 409, 410, 413, 422, 429]);
/** A wrong code is counted, and that is on record. */
const countedGuesses = /^(?:sign_in_attempt|second_step|audit_entry)\.|\.wrong_codes$|guess/;
export const tableOf = (at: string) => at.split(".")[0]!;
const columnsOf = (changes: Change[]) => [...new Set(changes.map(({ at }) => at))].join(", ");

/** The documented rule (`readLine`): exactly as typed, or composed, white space as single spaces, without marks that turn the direction. */
function expectedOnDisk(control: Control, text: string): string[] {
  const whole = text.toWellFormed().replace(/[\u202A-\u202E\u2066-\u2069]/g, "");
  const line = (part: string) => part.replace(/\s+/g, " ").trim().normalize("NFC");
  const lines = whole.replace(/\r\n?/g, "\n").split("\n").map(line);
  // A list of people is one person a line.
  const listed = /people/.test(control.name) ? lines : [];
  const address = kindOf(control) === "mail" ? [asciiAddress(text)] : [];
  return [text, line(whole), lines.join("\n").trim(), "", ...listed, ...address];
}

/** Half a character comes as bytes that are no UTF-8; each may be replaced. */
const onDisk = (leaf: unknown) => String(leaf ?? "").replace(/\uFFFD+/g, "\uFFFD");

/** The name as typed, the domain in small letters and in its ASCII spelling. */
function asciiAddress(text: string): string {
  const [name, domain = ""] = text.trim().split("@");
  return URL.canParse(`http://${domain}`) ? `${name}@${new URL(`http://${domain}`).hostname}` : text;
}

function leavesOf(cell: Change["after"]): unknown[] {
  if (typeof cell !== "string" || !/^[[{]/.test(cell)) return [cell];
  try {
    const leaves = (value: unknown): unknown[] => (value && typeof value === "object" ? Object.values(value).flatMap(leaves) : [value]);
    return leaves(JSON.parse(cell));
  } catch {
    return [cell];
  }
}
