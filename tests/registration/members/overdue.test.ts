import { expect, test } from "vitest";
import type { DelegationStanding } from "~/registration/members/delegation-standing.server";
import { missingInShort, missingLines, missingSentences } from "~/registration/members/missing-sentences";
import type { Instant } from "~/time/instant";
import type { LocalDate } from "~/time/local-date";
import type { TimeZoneId } from "~/time/time-zone";

const event = { timeZone: "Asia/Hong_Kong" as TimeZoneId };
const deadlines = { replyBy: "2026-12-05" as LocalDate, nominateBy: "2026-12-11" as LocalDate, detailsBy: null };
const counts = { named: 2, complete: 1, withFocalPoint: 0, withHost: 0, confirmed: 1, hasHead: true };
const standing = (missing: DelegationStanding["missing"], more: Partial<DelegationStanding> = {}): DelegationStanding => ({
  ...{ counts, places: 3, taken: 2, expected: 3, deadlines, missing },
  ...more,
});
// Hong Kong is eight hours ahead: the evening of the last day, and the morning after it.
const lastEvening = "2026-12-05T15:59:00.000Z" as Instant;
const morningAfter = "2026-12-05T16:01:00.000Z" as Instant;

test("until the end of its last day something is asked for by that day; from then on it was due, and the page no longer takes it", () => {
  const owing = standing(["reply", "details"], { deadlines: { ...deadlines, detailsBy: "2026-12-05" as LocalDate } });
  expect(missingSentences(owing, event, "en", lastEvening)).toEqual([
    "Please reply to the invitation by 5 December 2026.",
    "The details of 1 member are still missing: please send them by 5 December 2026.",
  ]);
  expect(missingSentences(owing, event, "en", morningAfter)).toEqual([
    "Your reply was due by 5 December 2026; please write to the secretariat.",
    "The details of 1 member are still missing: they were due by 5 December 2026.",
  ]);
});

test("members who should have been named are counted, one or several, some or none yet", () => {
  const after = "2026-12-12T00:00:00.000Z" as Instant;
  const said = (named: number, expected: number) =>
    missingSentences(standing(["members"], { counts: { ...counts, named }, expected }), event, "en", after);
  expect(said(2, 3)).toEqual(["1 more member should have been named by 11 December 2026; please write to the secretariat."]);
  expect(said(0, 2)).toEqual(["2 members should have been named by 11 December 2026; please write to the secretariat."]);
});

test("the team reads in a few words what is overdue, not what the delegation is asked to do", () => {
  const owing = standing(["reply", "focal-point", "members"]);
  expect(missingInShort(owing, event, lastEvening)).toBe("reply, focal point, members");
  expect(missingInShort(owing, event, morningAfter)).toBe("reply (overdue), focal point, members");
  expect(missingLines(owing, event, morningAfter)).toEqual([
    "reply, overdue since 5 December 2026",
    "focal point",
    "members, due by 11 December 2026",
  ]);
});
