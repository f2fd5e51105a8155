import type { Event } from "~/events/event";
import { pick } from "~/events/words";
import type { PaperDay, PaperDocument, PaperItem } from "~/paper/paper-document";
import type { PrintedDraft } from "~/programme/find-printed-draft.server";
import type { Session } from "~/sessions/session";
import { longDate, plainDate } from "~/time/display";
import { dateAt } from "~/time/time-zone";
import { type Agenda, type AgendaItem, itemsOf } from "./agenda";
import { agendaPaper, type PaperDress, paperItem } from "./agenda-paper";
import { type AgendaWords, agendaWords } from "./agenda-words";
import { draftAgenda } from "./draft-paper";

/** One day, one room, or both; "none" is where no room is given. Everything where neither is named. */
export type RundownOf = { day?: string; room?: string };

type RundownDraft = Pick<PrintedDraft, "content" | "draft" | "latest" | "changes">;

/**
 * What the team runs the day by: each day and room by itself, with what nobody else may read. Of the draft, for on the day that is ahead
 * of what is public; where both are the same it bears the version's number. Undefined where there is no such day or room.
 */
export function rundownPaper(
  event: Event,
  { content, draft, latest, changes }: RundownDraft,
  { day, room }: RundownOf,
  { baseUrl: _, ...dress }: PaperDress,
  { language, asOf }: { language: string; asOf: string },
): PaperDocument | undefined {
  const { days, rooms } = content;
  if (day && !days.some(({ date }) => date === day)) return undefined;
  if (room && room !== "none" && !rooms.some(({ id }) => id === room)) return undefined;
  const roomId = room === "none" ? null : room;
  const sessions = content.sessions.filter((session) => (!day || session.date === day) && (!room || session.roomId === roomId));

  const agenda = draftAgenda(event, { ...content, sessions }, language);
  const words = agendaWords(language);
  const kept = new Map(draft.sessions.map((session) => [session.id, session]));
  const nameOf = (id: string | null) => pick(rooms.find((each) => each.id === id)?.name ?? {}, language, event.languages) || "No room";
  const printed = new Map(itemsOf(agenda).map((item) => [item.key, item]));
  const dates = [...new Set(sessions.map(({ date }) => date))].sort();
  const published = latest && changes === 0 ? latest : undefined;
  return {
    ...agendaPaper(agenda, dress),
    subtitle: ["Rundown", subtitleOf(agenda)].join(" · "),
    versionNote: published
      ? words.versionNote(published.number, plainDate(dateAt(published.publishedAt, agenda.zone), language))
      : `Draft as of ${asOf}`,
    stamp: published ? undefined : "DRAFT",
    notes: [
      "For the team alone: it holds remarks that nobody else may read.",
      !published && latest ? `Version ${latest.number} is public; the draft differs from it.` : "",
      sessions.length === 0 ? "Nothing is planned there." : "",
    ],
    columns: { time: words.paper.time, session: words.paper.session, place: "Responsible" },
    days: dates.flatMap((date) =>
      [...rooms.map(({ id }) => id), null].flatMap((id): PaperDay[] => {
        const there = sessions.filter((session) => session.date === date && session.roomId === id);
        if (there.length === 0) return [];
        return [
          {
            heading: `${longDate(date, language)} · ${nameOf(id)}`,
            items: there.map((session) => runItem(printed.get(session.id)!, kept.get(session.id), words)),
          },
        ];
      }),
    ),
  };
}

const subtitleOf = ({ event }: Agenda) => [event.dates, event.venue].filter(Boolean).join(" · ");

/** The room stands above, beside the time only who is responsible; a break that somebody must see to is no quiet line. */
function runItem(item: AgendaItem, session: Session | undefined, words: AgendaWords): PaperItem {
  const team = [
    { label: "Set-up", words: session?.setup ?? "" },
    { label: "Team remarks", words: session?.teamRemarks ?? "" },
  ].filter((one) => one.words);
  const responsible = session?.responsible || undefined;
  const printed = paperItem(item, words);
  return {
    ...printed,
    ...{ room: undefined, track: undefined, access: undefined, responsible, team },
    kind: [printed.kind, printed.track].filter(Boolean).join(" · "),
    notes: [printed.access ?? "", ...printed.notes].filter(Boolean),
    quiet: team.length > 0 || responsible ? undefined : printed.quiet,
  };
}
