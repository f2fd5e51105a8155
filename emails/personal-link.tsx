import { Letter, type LetterProps, marked } from "./parts/letter";
import { Button, Paragraph, Small } from "./parts/paragraph";

export type PersonalLinkProps = LetterProps & { personalUrl: string };

const words = (language: string) => catalogues[language] ?? english;

export const subject = (props: PersonalLinkProps) => marked(words(props.language).subject(props), props);

export default function PersonalLink(props: PersonalLinkProps) {
  const say = words(props.language);
  return (
    <Letter {...props} preview={say.intro(props)}>
      <Paragraph>{say.intro(props)}</Paragraph>
      <Button href={props.personalUrl}>{say.open}</Button>
      <Small>{say.notYou}</Small>
    </Letter>
  );
}

type Sentence = (props: PersonalLinkProps) => string;
type Words = { subject: Sentence; intro: Sentence; open: string; notYou: string };

const english: Words = {
  subject: ({ shortTitle }) => `Your personal link for ${shortTitle}`,
  intro: ({ title }) => `Here is the link to your personal page for ${title}: your agenda, your details, your documents.`,
  open: "Open my page",
  notYou: "You receive this because somebody asked for the link of this address. If it was not you, nothing is needed.",
};

const catalogues: Record<string, Words> = { en: english };
