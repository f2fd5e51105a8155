import type { Event } from "~/events/event";
import { shortDate } from "~/time/display";
import type { Instant } from "~/time/instant";
import { dateAt } from "~/time/time-zone";
import type { BoardRow } from "./board-rows.server";
import type { ShownDelegation } from "./board-table";
import type { DelegationStanding } from "./delegation-standing.server";
import { leftOver, missingInShort } from "./missing-sentences";

/** "2 of 3"; "2" where nobody knows how many, or there are more than was said. */
export const namedOf = ({ counts, expected }: Pick<DelegationStanding, "counts" | "expected">): string =>
  expected === null || counts.named > expected ? String(counts.named) : `${counts.named} of ${expected}`;

/** A delegation as the board prints it. */
export function shownDelegation(row: BoardRow, { timeZone }: Pick<Event, "timeZone">, now: Instant): ShownDelegation {
  const on = (at: string | null) => (at ? shortDate(dateAt(at as Instant, timeZone), "en") : "");
  const { counts } = row.standing;
  return {
    id: row.id,
    name: row.name,
    shortName: row.shortName,
    flag: row.flag,
    under: row.under,
    invited: row.invitedAt ? [`No. ${row.invitationNumber}`, on(row.invitedAt)] : [],
    reply: row.reply,
    coming: row.coming,
    focalPoint: row.focalPoint,
    head: row.head,
    named: namedOf(row.standing),
    details: counts.named === 0 ? "" : counts.complete === counts.named ? "all complete" : `${counts.complete} complete`,
    letter: row.letterReceivedOn ? (row.letterVerifiedBy ? "letter verified" : "letter received") : "",
    lastContact: on(row.lastContactAt),
    remarks: row.remarks,
    missing: missingInShort(row.standing, { timeZone }, now),
    atOdds: leftOver(row, row.standing),
  };
}
