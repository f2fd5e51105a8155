import { missingNames } from "~/delegations/invited/board";
import type { Deadlines, Delegation, Missing } from "~/delegations/invited/delegation";
import { delegationWords } from "~/delegations/invited/delegation-words";
import type { Event } from "~/events/event";
import { plainDate } from "~/time/display";
import type { Instant } from "~/time/instant";
import type { LocalDate } from "~/time/local-date";
import { dateAt } from "~/time/time-zone";
import type { DelegationStanding } from "./delegation-standing.server";

type Where = Pick<Event, "timeZone">;

/** What a delegation still owes, a sentence each for whoever answers for it, with its last day. */
export function missingSentences(standing: DelegationStanding, event: Where, language: string, now: Instant): string[] {
  const { counts, expected } = standing;
  const words = delegationWords(language);
  return withLastDays(standing, event, now).map(({ thing, by, late }) =>
    words.missing[thing]({
      ...{ named: counts.named, expected, incomplete: counts.named - counts.complete, waiting: counts.withFocalPoint },
      ...{ by: by ? plainDate(by, language) : "", late },
    }),
  );
}

/** The same as the team reads it on the delegation’s page … */
export const missingLines = (standing: DelegationStanding, event: Where, now: Instant): string[] =>
  withLastDays(standing, event, now).map(
    ({ thing, by, late }) => `${missingNames[thing]}${by ? `, ${late ? "overdue since" : "due by"} ${plainDate(by, "en")}` : ""}`,
  );

/** … and on the board. */
export const missingInShort = (standing: DelegationStanding, event: Where, now: Instant): string =>
  withLastDays(standing, event, now)
    .map(({ thing, late }) => `${missingNames[thing]}${late ? " (overdue)" : ""}`)
    .join(", ");

function withLastDays({ missing, deadlines }: DelegationStanding, { timeZone }: Where, now: Instant) {
  const last = lastDays(deadlines);
  const today = dateAt(now, timeZone);
  return missing.map((thing) => {
    const by = last[thing];
    return { thing, by, late: by !== null && by < today };
  });
}

/** How many members a regret leaves over. */
export const leftOver = ({ reply }: Pick<Delegation, "reply">, { counts }: Pick<DelegationStanding, "counts">): number =>
  reply === "regretted" ? counts.named : 0;

/** What the reply says and the members named do not; empty where they agree. */
export function atOdds(delegation: Pick<Delegation, "reply" | "coming">, standing: DelegationStanding, language: string): string {
  const words = delegationWords(language).atOdds;
  const { reply, coming } = delegation;
  const { taken } = standing;
  const over = leftOver(delegation, standing);
  if (over > 0) return words.regretted(over);
  return reply === "accepted" && coming !== null && taken > coming ? words.fewer(taken, coming) : "";
}

/** Until when each thing is owed; null: without a last day. */
export const lastDays = ({ replyBy, nominateBy, detailsBy }: Deadlines): Record<Missing, LocalDate | null> => ({
  reply: replyBy,
  "focal-point": null,
  members: nominateBy,
  head: nominateBy,
  details: detailsBy,
  approval: null,
  letter: nominateBy,
});
