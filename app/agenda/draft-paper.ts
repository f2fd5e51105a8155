import type { Event } from "~/events/event";
import type { PaperDocument } from "~/paper/paper-document";
import { programmeFor } from "~/programme/programme-for";
import type { ProgrammeContent } from "~/programme/version";
import type { Agenda } from "./agenda";
import { agendaPaper, type PaperDress } from "./agenda-paper";
import { agendaWords } from "./agenda-words";
import { composeAgenda } from "./compose-agenda";

/** All of the draft, closed sessions too, as the team may take it away. It is no version. */
export const draftAgenda = (event: Event, content: ProgrammeContent, language: string): Agenda => {
  const shown = { number: 0, publishedAt: event.changedAt, shown: programmeFor(content, "team") };
  return { ...composeAgenda(event, shown, { language }), version: undefined };
};

/** `asOf`: the moment it was printed, with the zone. Nothing on it leads to a public page. */
export const draftPaper = (agenda: Agenda, { baseUrl: _, ...dress }: PaperDress, asOf: string): PaperDocument => ({
  ...agendaPaper(agenda, dress),
  versionNote: `Draft as of ${asOf}`,
  stamp: "DRAFT",
  notes: agenda.event.cancelled ? [agendaWords(agenda.language).eventCancelled] : [],
});
