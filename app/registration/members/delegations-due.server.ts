import type { Reads } from "db/database.server";
import { findDelegationRules } from "~/delegations/invited/rules-queries.server";
import type { Event } from "~/events/event";
import type { SetDay } from "~/events/needs-you";
import type { Instant } from "~/time/instant";
import { addDays } from "~/time/local-date";
import { dateAt } from "~/time/time-zone";
import { type BoardRow, findBoard } from "./board-rows.server";
import { lastDays } from "./missing-sentences";

/** How long before a last day the team hears of who still owes something. */
const daysBefore = 7;

/** Which of the event's days for delegations come next, with how far they are, and how many owe something that is due. */
export async function findDelegationsDue(reads: Reads, event: Event, now: Instant): Promise<{ owing: number; days: SetDay[] }> {
  if (!event.hasDelegations) return { owing: 0, days: [] };
  const [board, rules] = await Promise.all([findBoard(reads, event), findDelegationRules(reads, event)]);
  const asked = board.filter(({ invitedAt, reply }) => invitedAt !== null || reply !== null);
  const soon = addDays(dateAt(now, event.timeZone), daysBefore);
  const owing = asked.filter(({ standing }) =>
    standing.missing.some((thing) => {
      const last = lastDays(standing.deadlines)[thing];
      return last !== null && last <= soon;
    }),
  );
  const coming = asked.filter(({ reply }) => reply !== "regretted");
  const without = (...things: BoardRow["standing"]["missing"]) =>
    `${coming.filter(({ standing }) => !things.some((thing) => standing.missing.includes(thing))).length} of ${coming.length} in`;
  return {
    owing: owing.length,
    days: [
      { label: "replies are due", date: rules.replyBy, progress: without("reply") },
      { label: "nominations close", date: rules.nominateBy, progress: without("reply", "members") },
      { label: "details are due", date: rules.detailsBy, progress: without("reply", "members", "details") },
    ],
  };
}
