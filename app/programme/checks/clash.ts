/** What can be wrong with the times of a programme, the gravest first. */
export const clashRules = [
  "person-twice",
  "room-twice",
  "too-little-time",
  "outside-availability",
  "room-blocked",
  "outside-room-hours",
  "outside-days",
  "seats-short",
  "no-chair",
] as const;

export type ClashRule = (typeof clashRules)[number];

export const verdicts = ["ignore", "warn", "block"] as const;
/** What a clash of a kind does: nothing, it is told, or it holds up the next version. */
export type Verdict = (typeof verdicts)[number];

export type Checks = { verdicts: Record<ClashRule, Verdict>; minutesBetweenRooms: number };

/** Told of everything, held up by nothing. */
export const usualChecks: Checks = {
  verdicts: Object.fromEntries(clashRules.map((rule) => [rule, "warn"])) as Record<ClashRule, Verdict>,
  minutesBetweenRooms: 10,
};

/** By the ids of sessions, rooms and speakers; of two sessions `one` begins first. */
export type Clash = { one: string } & (
  | { rule: "person-twice"; other: string; speakerId: string }
  | { rule: "too-little-time"; other: string; speakerId: string; minutes: number }
  | { rule: "room-twice"; other: string; roomId: string }
  | { rule: "outside-availability"; speakerId: string }
  | { rule: "room-blocked"; roomId: string; blockId: string }
  | { rule: "outside-room-hours"; roomId: string }
  | { rule: "outside-days" }
  | { rule: "seats-short"; seats: number; wanted: number; for: "places" | "sign-ups" }
  | { rule: "no-chair" }
);

/** The second of the two sessions it is about. */
export const otherOf = (clash: Clash): string | undefined => ("other" in clash ? clash.other : undefined);

/** The same clash has the same key, whatever became of the rest of the programme. */
export const keyOf = (clash: Clash): string =>
  [
    clash.rule,
    clash.one,
    otherOf(clash) ?? "",
    "speakerId" in clash ? clash.speakerId : "",
    "blockId" in clash ? clash.blockId : "",
    "for" in clash ? clash.for : "",
  ].join(" ");
