import type { Deadlines, Delegation, Missing } from "~/delegations/invited/delegation";
import { delegationWords } from "~/delegations/invited/delegation-words";
import { plainDate } from "~/time/display";
import type { LocalDate } from "~/time/local-date";
import type { DelegationStanding } from "./delegation-standing.server";

/** What a delegation still owes, a sentence each, with its last day. */
export function missingSentences({ missing, counts, expected, deadlines }: DelegationStanding, language: string): string[] {
  const words = delegationWords(language);
  const due = lastDays(deadlines);
  return missing.map((thing) => {
    const by = due[thing];
    const incomplete = counts.named - counts.complete;
    const figures = { named: counts.named, expected, incomplete, waiting: counts.withFocalPoint, by: by ? plainDate(by, language) : "" };
    return words.missing[thing](figures);
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
