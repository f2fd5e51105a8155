/** What an item of the programme is. */
export const sessionKinds = [
  "keynote",
  "panel",
  "speech",
  "workshop",
  "round-table",
  "training",
  "ceremony",
  "break",
  "social",
  "visit",
  "closed-meeting",
  "other",
] as const;

export type SessionKind = (typeof sessionKinds)[number];

export const sessionKindNames: Record<SessionKind, string> = {
  keynote: "Keynote",
  panel: "Panel",
  speech: "Speech",
  workshop: "Workshop",
  "round-table": "Round table",
  training: "Training",
  ceremony: "Ceremony",
  break: "Break",
  social: "Social",
  visit: "Visit",
  "closed-meeting": "Closed meeting",
  other: "Other",
};

/** Items everybody attends without anybody speaking: no people are expected in them. */
export const isPause = (kind: SessionKind) => kind === "break";

/** What a timetable calls an item: the kind its first words name, else undefined. */
export function kindNamedBy(text: string): SessionKind | undefined {
  const words = text.toLowerCase();
  return spoken.find(([pattern]) => pattern.test(words))?.[1];
}

const spoken: [RegExp, SessionKind][] = [
  [/\b(coffee|tea|lunch|break|luncheon|refreshments?)\b/, "break"],
  [/\b(dinner|reception|banquet|cocktails?|social (evening|event|gathering|programme))\b/, "social"],
  [/\b(opening|closing|award|prize|certificate)s? (ceremony|presentation)\b|\bceremony\b/, "ceremony"],
  [/\bkeynote\b/, "keynote"],
  [/\bpanel\b/, "panel"],
  [/\bround[- ]?table\b/, "round-table"],
  [/\bworkshop\b/, "workshop"],
  [/\b(training|exercise|lesson|module)\b/, "training"],
  [/\b(visit|tour)\b/, "visit"],
  [/\b(closed|bilateral) (meeting|session)\b/, "closed-meeting"],
  [/\b(speech|address|remarks|lecture)\b/, "speech"],
];
