import { AgendaBody, type AgendaBodyProps } from "./parts/agenda-body";
import { EventFacts, type EventFactsProps } from "./parts/facts";
import { Letter, type LetterProps, marked } from "./parts/letter";
import { Paragraph, Small } from "./parts/paragraph";

/** `place` is the venue, or "online". */
export type ConfirmedProps = LetterProps & AgendaBodyProps & EventFactsProps & { place: string };

const words = (language: string) => catalogues[language] ?? english;

export const subject = (props: ConfirmedProps) => marked(words(props.language).subject(props), props);

export default function RegistrationConfirmed(props: ConfirmedProps) {
  const { confirmed, preview, ending } = words(props.language);
  return (
    <Letter {...props} preview={preview(props)}>
      <Paragraph>{confirmed(props)}</Paragraph>
      <EventFacts {...props} />
      <AgendaBody {...props} />
      <Small>{ending}</Small>
    </Letter>
  );
}

type Sentence = (props: ConfirmedProps) => string;
type Words = { subject: Sentence; preview: Sentence; confirmed: Sentence; ending: string };

const english: Words = {
  subject: ({ shortTitle, place, dates }) => `Confirmed: your place at ${[shortTitle, place, dates].filter(Boolean).join(", ")}`,
  preview: ({ title, dates }) => `Your place at ${title}, ${dates}, is confirmed.`,
  confirmed: ({ title }) => `Your place at ${title} is confirmed.`,
  ending:
    "If something is wrong, or you cannot come, please say so on your personal page. Changes to your agenda come in one letter each time.",
};

const catalogues: Record<string, Words> = { en: english };
