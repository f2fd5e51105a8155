import { Letter, type LetterProps, marked } from "./parts/letter";
import { Button, Paragraph } from "./parts/paragraph";

/** `party`: "the Swedish delegation". */
export type FocalPointNamedProps = LetterProps & { party: string; pageUrl: string };

const words = (language: string) => catalogues[language] ?? english;

export const subject = (props: FocalPointNamedProps) => marked(words(props.language).subject(props), props);

export default function FocalPointNamed(props: FocalPointNamedProps) {
  const say = words(props.language);
  return (
    <Letter {...props} preview={say.intro(props)}>
      <Paragraph>{say.intro(props)}</Paragraph>
      <Paragraph>{say.what}</Paragraph>
      <Button href={props.pageUrl}>{say.open}</Button>
    </Letter>
  );
}

type Sentence = (props: FocalPointNamedProps) => string;
type Words = { subject: Sentence; intro: Sentence; what: string; open: string };

const english: Words = {
  subject: ({ shortTitle, party }) => `${shortTitle}: you answer for ${party}`,
  intro: ({ title, party }) => `You have been named as the focal point of ${party} to ${title}.`,
  what: "On your page you name the members, approve their details and see what is missing and by when. No password is needed: the link is yours.",
  open: "Open our delegation",
};

const catalogues: Record<string, Words> = { en: english };
