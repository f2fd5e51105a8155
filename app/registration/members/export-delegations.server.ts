import type { Tx } from "db/database.server";
import { actorOf, type Organiser } from "~/accounts/organiser.server";
import { record } from "~/audit/record.server";
import { missingNames } from "~/delegations/invited/board";
import { findAllFocalPoints } from "~/delegations/invited/focal-points-queries.server";
import { type Event, senderHeading, sendersHeading } from "~/events/event";
import { writeWorkbook } from "~/programme/interchange/write-workbook.server";
import type { Instant } from "~/time/instant";
import { dateAt } from "~/time/time-zone";
import { toCsv } from "../csv";
import { type BoardRow, findBoard } from "./board-rows.server";

export type ExportKind = "csv" | "xlsx";

/** The whole board in protocol order. So many names and addresses at once are written down before they are handed out. */
export async function exportDelegations(
  tx: Tx,
  organiser: Organiser<"edit-people">,
  event: Event,
  as: ExportKind,
  now: Instant,
): Promise<string | Uint8Array<ArrayBuffer>> {
  const board = await findBoard(tx, event);
  const focalPoints = await findAllFocalPoints(tx, event);
  const mails = new Map([...focalPoints].reverse().map(({ delegationId, mailAddress }) => [delegationId, mailAddress]));
  const rows = [
    columns.map(([heading], at) => (at === nameColumn ? headingOf(event) : heading)),
    ...board.map((row, at) => columns.map(([, , text]) => text(row, { at, event, mail: mails.get(row.id) ?? "" }))),
  ];
  const facts = { delegations: board.length, as };
  record(tx, { hostId: event.hostId, eventId: event.id, actor: actorOf(organiser), verb: "delegations.exported", facts, at: now });
  return as === "csv" ? toCsv(rows) : writeWorkbook([{ name: sendersHeading(event), rows, widths: columns.map(([, width]) => width) }]);
}

type Beside = { at: number; event: Event; mail: string };
type Column = [heading: string, width: number, text: (row: BoardRow, beside: Beside) => string];

const number = (value: number | null) => (value === null ? "" : String(value));
const day = (at: string | null, { event }: Beside) => (at ? dateAt(at as Instant, event.timeZone) : "");

/** "Economy or organisation", for not each is one: as the paste of a list reads it again. */
const headingOf = (event: Event) => (event.sendersWord === "delegations" ? "Delegation" : `${senderHeading(event)} or organisation`);

const nameColumn = 1;

/** What the paste of a list reads is named as it knows it, so that a board can go to another event. */
const columns: Column[] = [
  ["No.", 6, (_, { at }) => String(at + 1)],
  ["Delegation", 32, ({ name }) => name],
  ["Kind", 14, ({ organisationId }) => (organisationId ? "organisation" : "jurisdiction")],
  ["Code", 8, ({ jurisdictionCode }) => jurisdictionCode ?? ""],
  ["Sits under", 24, ({ under }) => under],
  ["Places", 8, ({ standing }) => number(standing.places)],
  ["Focal point", 28, ({ focalPoint }) => focalPoint],
  ["Mail address", 30, (_, { mail }) => mail],
  ["Invitation", 10, ({ invitationNumber }) => number(invitationNumber)],
  ["Invited on", 12, ({ invitedAt }, beside) => day(invitedAt, beside)],
  ["Reply", 12, ({ reply }) => reply ?? ""],
  ["Replied on", 12, ({ repliedAt }, beside) => day(repliedAt, beside)],
  ["Reply came by", 14, ({ replyWay }) => replyWay ?? ""],
  ["Will come", 10, ({ coming }) => number(coming)],
  ["Head", 28, ({ head }) => head],
  ["Named", 8, ({ standing }) => String(standing.counts.named)],
  ["Details complete", 16, ({ standing }) => String(standing.counts.complete)],
  ["Confirmed", 10, ({ standing }) => String(standing.counts.confirmed)],
  ["Letter received on", 18, ({ letterReceivedOn }) => letterReceivedOn ?? ""],
  ["Their reference", 20, ({ letterReference }) => letterReference],
  ["Letter verified", 14, ({ letterVerifiedBy }) => (letterVerifiedBy ? "yes" : "")],
  ["Last contact", 12, ({ lastContactAt }, beside) => day(lastContactAt, beside)],
  ["Missing", 28, ({ standing }) => standing.missing.map((each) => missingNames[each]).join(", ")],
  ["Liaison officer", 24, ({ liaison }) => liaison],
  ["Remarks", 40, ({ remarks }) => remarks],
];
