import type { WriteRefusal } from "./write-to-delegation.server";

/** One of a board who was not written to, and why. */
export type PassedOver = { id: string; why: WriteRefusal };

/** An address has no room for a whole board. */
const mostNamed = 40;

export const passedOverQuery = (passed: readonly PassedOver[]): string =>
  passed
    .slice(0, mostNamed)
    .map(({ id, why }) => `&passed=${why}~${id}`)
    .join("") + (passed.length > mostNamed ? `&passed-more=${passed.length - mostNamed}` : "");

/** A sentence for each reason, with the names of today. */
export function passedOverSentences(query: URLSearchParams, names: ReadonlyMap<string, string>): string[] {
  const passed = query.getAll("passed").map((each) => each.split("~"));
  const sentences = Object.entries(reasons).flatMap(([why, reason]) => {
    const who = passed.flatMap(([given, id]) => (given === why ? (names.get(id ?? "") ?? []) : []));
    return who.length > 0 ? [`${reason}: ${who.join("; ")}.`] : [];
  });
  const more = Math.trunc(Number(query.get("passed-more"))) || 0;
  return more > 0 ? [...sentences, `${more} more were passed over too.`] : sentences;
}

const reasons: Record<WriteRefusal, string> = {
  "invited-today": "Invited within the last day already",
  "reminded-today": "Reminded within the last day already",
  "no-focal-point": "To be written to once a focal point with a mail address is named",
  regretted: "Regretted, so nothing is asked of them",
  "changed-since": "Changed by a colleague at this very moment, so please try again",
  gone: "No longer on the board",
};
