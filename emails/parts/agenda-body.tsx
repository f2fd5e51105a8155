import { type Day, Days } from "./days";
import { Button, Paragraph } from "./paragraph";

/** `zoneNote` is "All times are Hong Kong time (UTC+8)."; without a published programme `version` is null and there are no days. */
export type AgendaBodyProps = {
  language: string;
  version: number | null;
  zoneNote: string;
  days: Day[];
  /** Sessions that stand on the page alone, because a letter that long is cut off by mail readers. */
  moreSessions: number;
  /** Whether the agenda is attached as a PDF too; the calendar always is. */
  withPaper: boolean;
  agendaUrl: string;
};

/** What the reader attends, or that the programme follows. */
export function AgendaBody({ language, version, zoneNote, days, moreSessions, withPaper, agendaUrl }: AgendaBodyProps) {
  const words = catalogues[language] ?? english;
  if (version === null)
    return (
      <>
        <Paragraph>{words.follows}</Paragraph>
        <Button href={agendaUrl}>{words.openPage}</Button>
      </>
    );
  return (
    <>
      <Paragraph>
        {days.length === 0 ? words.nothing(version) : `${words.intro(version)} ${zoneNote} ${words.attached(withPaper)}`}
      </Paragraph>
      <Button href={agendaUrl}>{words.open}</Button>
      <Days days={days} />
      {moreSessions > 0 && <Paragraph>{words.more(moreSessions)}</Paragraph>}
    </>
  );
}

type Words = {
  intro: (version: number) => string;
  attached: (withPaper: boolean) => string;
  nothing: (version: number) => string;
  follows: string;
  more: (sessions: number) => string;
  open: string;
  openPage: string;
};

const english: Words = {
  intro: (version) => `This is your agenda (version ${version}).`,
  attached: (withPaper) =>
    withPaper
      ? "It is attached as a PDF and for your calendar, and keeps itself right at your personal page."
      : "It is attached for your calendar, and keeps itself right at your personal page.",
  nothing: (version) =>
    `The programme (version ${version}) holds nothing for you in particular yet. Your personal page shows it as soon as it does.`,
  follows:
    "The programme follows. The dates are attached for your calendar; your agenda will reach you as soon as the programme is published.",
  more: (sessions) => `${sessions} more sessions stand at your personal page and in the attached files.`,
  open: "Open my agenda",
  openPage: "Open my page",
};

const catalogues: Record<string, Words> = { en: english };
