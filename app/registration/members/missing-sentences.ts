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

/** What the reply says and the members named do not; empty where they agree. */
export function atOdds(
  { reply, coming }: Pick<Delegation, "reply" | "coming">,
  { counts, taken }: DelegationStanding,
  language: string,
): string {
  const words = delegationWords(language).atOdds;
  if (reply === "regretted") return counts.named > 0 ? words.regretted(counts.named) : "";
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
