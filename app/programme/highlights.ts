import { pick } from "~/events/words";
import type { SessionKind } from "~/sessions/session-kind";
import type { LocalDate } from "~/time/local-date";
import { type PrintedItem, printItem, type Reading } from "./printed-item";
import { isOpen, type OpenSession, type ProgrammeView } from "./programme-for";

export type DayHighlights = { date: LocalDate; heading: string; items: PrintedItem[] };

/** Each day with the three items that sell it: keynotes before panels before the rest; in order of time. */
export const highlightsOf = (view: ProgrammeView, reading: Reading): DayHighlights[] =>
  view.days.map(({ date, heading }) => ({
    date,
    heading: pick(heading, reading.language, reading.languages),
    items: best(view.sessions.filter(isOpen).filter((session) => session.date === date)).map((session) =>
      printItem(view, session, reading),
    ),
  }));

function best(sessions: OpenSession[]): OpenSession[] {
  const held = sessions.filter(({ kind, state }) => state !== "cancelled" && rankOf(kind) >= 0);
  const chosen = new Set([...held].sort((one, other) => rankOf(one.kind) - rankOf(other.kind)).slice(0, 3));
  return held.filter((session) => chosen.has(session));
}

const rankOf = (kind: string) => order.indexOf(kind as SessionKind);

const order: SessionKind[] = ["keynote", "panel", "round-table", "speech", "workshop", "training", "visit", "ceremony", "other", "social"];
