import { type Event, languageOf } from "~/events/event";
import { pick } from "~/events/words";
import { longDate } from "~/time/display";
import { type PrintedItem, printItem } from "../printed-item";
import { programmeFor } from "../programme-for";
import type { ProgrammeContent } from "../version";
import type { Remark } from "./clearance";

export type DraftItem = Pick<
  PrintedItem,
  | "key"
  | "title"
  | "abstract"
  | "kind"
  | "track"
  | "colour"
  | "room"
  | "languages"
  | "tags"
  | "mark"
  | "notes"
  | "people"
  | "parts"
  | "time"
> & { remarks: ShownRemark[] };

export type DraftDay = { heading: string; subheading: string; items: DraftItem[] };

export type ShownRemark = { id: string; name: string; remark: string };

/** The whole draft, closed sessions too: whoever clears it reads what the team would print, and nothing of what it keeps to itself. */
export function shownDraft(event: Event, content: ProgrammeContent, remarks: readonly Remark[]): DraftDay[] {
  const language = languageOf(event);
  const view = programmeFor(content, "team");
  const days = [...new Set(view.sessions.map(({ date }) => date))].sort();
  return days.map((date) => ({
    heading: longDate(date, "en"),
    subheading: pick(view.days.find((day) => day.date === date)?.heading ?? {}, language, view.languages),
    items: view.sessions
      .filter((session) => session.date === date)
      .map((session) => shown(printItem(view, session, { language, languages: view.languages }), remarks)),
  }));
}

const shown = (item: PrintedItem, remarks: readonly Remark[]): DraftItem => {
  const { key, title, abstract, kind, track, colour, room, languages, tags, mark, notes, people, parts, time } = item;
  const own = remarks.filter(({ about }) => about?.sessionId === key).map(shownRemark);
  return { key, title, abstract, kind, track, colour, room, languages, tags, mark, notes, people, parts, time, remarks: own };
};

export const shownRemark = ({ id, name, remark }: Remark): ShownRemark => ({ id, name, remark });

/** What a remark may be about, as the form offers it. */
export const aboutChoices = (days: readonly DraftDay[]) =>
  days.map(({ heading, items }) => ({
    label: heading,
    choices: items.map(({ key, title, time }) => ({ value: key, label: `${time.start} ${title}` })),
  }));
