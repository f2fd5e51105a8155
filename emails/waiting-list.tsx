import { EventFacts, type EventFactsProps } from "./parts/facts";
import { Letter, type LetterProps, marked } from "./parts/letter";
import { Button, Paragraph } from "./parts/paragraph";

export type WaitingListProps = LetterProps & EventFactsProps & { number: number; personalUrl: string };

const words = (language: string) => catalogues[language] ?? english;

export const subject = (props: WaitingListProps) => marked(words(props.language).subject(props), props);

export default function WaitingList(props: WaitingListProps) {
  const say = words(props.language);
  return (
    <Letter {...props} preview={say.intro(props)}>
      <Paragraph>{say.intro(props)}</Paragraph>
      <Paragraph>{say.next}</Paragraph>
      <Button href={props.personalUrl}>{say.open}</Button>
      <EventFacts {...props} />
    </Letter>
  );
}

type Sentence = (props: WaitingListProps) => string;
type Words = { subject: Sentence; intro: Sentence; next: string; open: string };

const english: Words = {
  subject: ({ shortTitle, number }) => `${shortTitle}: you are number ${number} on the waiting list`,
  intro: ({ title, number }) => `All places at ${title} are taken. Your number on the waiting list is ${number}.`,
  next: "We write to you as soon as a place is free for you. Until then nothing more is needed. Should you no longer be able to come, please say so on your page.",
  open: "Open my page",
};

const catalogues: Record<string, Words> = { en: english };
