import type { Instant } from "~/time/instant";
import type { Reading } from "../printed-item";
import { isOpen, type ProgrammeView } from "../programme-for";
import { nowAndNext } from "./now-and-next";
import { type ShownItem, showItem } from "./shown-item";

const most = 8;

/** What runs and what comes next, for a page that shows little else of the programme. */
export function runningNow(view: ProgrammeView, reading: Reading, now: Instant): { items: ShownItem[]; turns: Instant[] } {
  const { standings, turns } = nowAndNext(view, view.sessions, now);
  const held = view.sessions.filter(isOpen).filter(({ id }) => standings.has(id));
  return {
    items: held.slice(0, most).map((session) => showItem(view, session, reading, { standing: standings.get(session.id), words: [] })),
    turns,
  };
}
