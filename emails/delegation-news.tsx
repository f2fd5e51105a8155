import { Letter, type LetterProps, marked } from "./parts/letter";
import { Button, Paragraph } from "./parts/paragraph";

/** `first` is what the subject says, `news` are the sentences of what has happened among the members. */
export type DelegationNewsProps = LetterProps & { first: string; news: string[]; pageUrl: string };

const words = (language: string) => catalogues[language] ?? english;

export const subject = (props: DelegationNewsProps) => marked(words(props.language).subject(props), props);

export default function DelegationNews(props: DelegationNewsProps) {
  const { news, pageUrl } = props;
  return (
    <Letter {...props} preview={news.join(" ")}>
      {news.map((sentence) => (
        <Paragraph key={sentence}>{sentence}</Paragraph>
      ))}
      <Button href={pageUrl}>{words(props.language).open}</Button>
    </Letter>
  );
}

type Words = { subject: (props: DelegationNewsProps) => string; open: string };

const english: Words = {
  subject: ({ shortTitle, first }) => `${shortTitle}: ${first}`,
  open: "Open our delegation",
};

const catalogues: Record<string, Words> = { en: english };
