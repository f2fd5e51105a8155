import { EventFacts, type EventFactsProps } from "./parts/facts";
import { Letter, type LetterProps, marked } from "./parts/letter";
import { Button, Paragraph } from "./parts/paragraph";

/** `until` is "Tuesday 22 August, 18:00 Hong Kong". */
export type PlaceOfferedProps = LetterProps & EventFactsProps & { until: string; offerUrl: string };

const words = (language: string) => catalogues[language] ?? english;

export const subject = (props: PlaceOfferedProps) => marked(words(props.language).subject(props), props);

export default function PlaceOffered(props: PlaceOfferedProps) {
  const say = words(props.language);
  return (
    <Letter {...props} preview={say.intro(props)}>
      <Paragraph>{say.intro(props)}</Paragraph>
      <Paragraph>{say.please(props)}</Paragraph>
      <Button href={props.offerUrl}>{say.open}</Button>
      <EventFacts {...props} />
      <Paragraph>{say.otherwise}</Paragraph>
    </Letter>
  );
}

type Sentence = (props: PlaceOfferedProps) => string;
type Words = { subject: Sentence; intro: Sentence; please: Sentence; open: string; otherwise: string };

const english: Words = {
  subject: ({ shortTitle, until }) => `A place at ${shortTitle} is free for you until ${until}`,
  intro: ({ title }) => `You are on the waiting list for ${title}. A place has become free, and it is kept for you.`,
  please: ({ until }) => `Please answer before ${until}: one press of a button is enough.`,
  open: "Take the place, or leave it",
  otherwise: "Without an answer the place then goes to whoever is next on the list.",
};

const catalogues: Record<string, Words> = { en: english };
