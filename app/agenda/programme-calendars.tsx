import { ButtonLink } from "~/ui/button";
import { CopyField } from "~/ui/copy-field";
import { ToolMenu } from "~/ui/timeline/tool-menu";
import { agendaWords } from "./agenda-words";

/** `part` says in words what the calendar is narrowed to; empty for the whole programme. */
export type ProgrammeCalendarData = { address: string; subscribe: string; once: string; part: string };

/** A calendar that keeps itself right, of what the page shows: for programs that subscribe, and by its address for Google. */
export function ProgrammeCalendars({ calendar, language }: { calendar: ProgrammeCalendarData; language: string }) {
  const words = agendaWords(language).page;
  return (
    <ToolMenu label={words.putInCalendar}>
      <div className="grid gap-3">
        {calendar.part && <p className="font-semibold">{calendar.part}</p>}
        <p className="text-ink-2">{words.keepsItselfRight}</p>
        <div className="flex flex-wrap gap-2">
          <ButtonLink look="primary" href={calendar.subscribe} small>
            {words.putInCalendar}
          </ButtonLink>
          <ButtonLink href={calendar.once} download small>
            {words.once}
          </ButtonLink>
        </div>
        <details>
          <summary className="py-1 font-semibold text-link">{words.byAddress}</summary>
          <div className="mt-2 grid gap-3">
            <CopyField label={words.calendarAddress} value={calendar.address} />
            <ol className="list-decimal space-y-1 ps-5 text-ink-2">
              {words.google.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
          </div>
        </details>
      </div>
    </ToolMenu>
  );
}
