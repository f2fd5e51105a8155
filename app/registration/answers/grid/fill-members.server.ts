import type { Tx } from "db/database.server";
import { no, type Outcome, yes } from "db/outcome";
import { isOver } from "~/events/event";
import type { Instant } from "~/time/instant";
import type { MemberHand } from "../../members/member-hand.server";
import { findMembersOf } from "../../members/members-queries.server";
import type { Question } from "../../questions/question";
import { findOwnQuestions } from "../../questions/questions-queries.server";
import type { Registration } from "../../registration";
import { findRegistration } from "../../registration-queries.server";
import { answeredIn } from "../answer";
import { findAnswersOfEach } from "../answers-queries.server";
import type { AnswerFault, Typed } from "../form/read-answer";
import { answerForMany, type GridRow } from "../many/answer-for-many.server";
import { askedNow } from "../missing";
import { columnsOf, isReadInGrid } from "./columns";
import type { SentGrid, SentRow } from "./grid-form";
import { isOvertaken, isTouched } from "./marks.server";

/**
 * `about`, where a cell is overtaken: what it holds by now, as it is kept; undefined where whoever fills the grid may not read it. Else the
 * option that is full, or what was typed for what is there no more.
 */
export type CellFault = { member: string; key: string; why: AnswerFault | "overtaken" | "no-such-member"; about?: string };
export type CellsRefused = { ok: false; why: "cells"; faults: CellFault[] };

/**
 * A grid as it was sent: what was typed into it, for members of this delegation alone. All or nothing, every fault told at its cell. A box
 * nobody touched is left alone; one whose answer somebody else changed meanwhile is put before the sender again.
 */
export async function fillMembers(
  tx: Tx,
  { event, delegation, by }: MemberHand,
  { shown, rows }: SentGrid,
  now: Instant,
): Promise<Outcome<undefined, "event-over"> | CellsRefused> {
  if (isOver(event, now)) return no("event-over");
  const { columns } = columnsOf(await findOwnQuestions(tx, event));
  const members = (await findMembersOf(tx, event, delegation.id)).map(({ registrationId }) => registrationId);
  const answers = await findAnswersOfEach(tx, members);
  const faults: CellFault[] = [];
  const filled: GridRow[] = [];
  for (const row of rows) {
    const registration = members.includes(row.member) ? await findRegistration(tx, event, row.member) : undefined;
    const read = readRow(row, columns, registration, answeredIn(columns, answers.get(row.member) ?? []));
    faults.push(...read.faults);
    if (registration) filled.push({ registration, typed: read.typed });
  }
  const saved = await answerForMany(tx, { ...by, eventId: event.id }, { rows: filled, shown }, now);
  if (!saved.ok)
    for (const { registrationId: member, faults: told } of saved.faults) faults.push(...told.map((fault) => ({ member, ...fault })));
  return faults.length > 0 ? { ok: false, why: "cells", faults } : yes(undefined);
}

/** What saving would say. Nothing is kept: a "no" takes back all that its deed did. */
export async function tryMembers(tx: Tx, hand: MemberHand, sent: SentGrid, now: Instant) {
  const outcome = await fillMembers(tx, hand, sent, now);
  return outcome.ok || outcome.why === "cells" ? ({ ok: false, why: "tried", faults: outcome.ok ? [] : outcome.faults } as const) : outcome;
}

/** What was typed into a row. What can no longer be kept for this member, or for anybody, is told with the text. */
function readRow(
  { member, cells }: SentRow,
  columns: readonly Question[],
  registration: Registration | undefined,
  known: ReadonlyMap<string, string>,
) {
  const asked = registration ? askedNow(columns, registration.state) : [];
  const typed: Record<string, Typed> = {};
  const faults: CellFault[] = [];
  for (const cell of cells) {
    const { key } = cell;
    const question = asked.find((each) => each.key === key);
    if (!isTouched(question ?? columns.find((each) => each.key === key) ?? anyText, cell)) continue;
    if (!question) {
      const why = registration ? "removed-meanwhile" : "no-such-member";
      faults.push({ member, key, why, about: [cell.typed].flat().join(", ") });
      continue;
    }
    typed[key] = cell.typed;
    const value = known.get(key) ?? "";
    if (isOvertaken(question, cell, value))
      faults.push({ member, key, why: "overtaken", about: isReadInGrid(question) ? value : undefined });
  }
  return { typed, faults };
}

/** In place of a question nobody knows any more. */
const anyText = { type: "text", class: "ordinary", options: [] } as Pick<Question, "type" | "class" | "options"> as Question;
