import { Letter, type LetterProps, marked } from "./parts/letter";
import { Button, Paragraph, Told } from "./parts/paragraph";

/** `told` is what the focal point wrote. */
export type DetailsReturnedProps = LetterProps & { delegation: string; told: string; detailsUrl: string };

const words = (language: string) => catalogues[language] ?? english;

export const subject = (props: DetailsReturnedProps) => marked(words(props.language).subject(props), props);

export default function DetailsReturned(props: DetailsReturnedProps) {
  const say = words(props.language);
  return (
    <Letter {...props} preview={say.intro(props)}>
      <Paragraph>{say.intro(props)}</Paragraph>
      <Told>{props.told}</Told>
      <Paragraph>{say.again}</Paragraph>
      <Button href={props.detailsUrl}>{say.open}</Button>
    </Letter>
  );
}

type Sentence = (props: DetailsReturnedProps) => string;
type Words = { subject: Sentence; intro: Sentence; again: string; open: string };

const english: Words = {
  subject: ({ shortTitle }) => `${shortTitle}: please look at your details once more`,
  intro: ({ delegation, title }) => `The focal point of ${delegation} has returned your details for ${title}, and writes:`,
  again: "Your place is still held. Please correct your details and send them again.",
  open: "Correct my details",
};

const catalogues: Record<string, Words> = { en: english };
