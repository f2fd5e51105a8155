import { Letter, type LetterProps, marked } from "./parts/letter";
import { Button, Paragraph } from "./parts/paragraph";

/** `party`: "the Swedish delegation". `missing` are sentences, each naming one thing and its last day; `first` is what the subject asks for. */
export type DelegationReminderProps = LetterProps & { party: string; first: string; missing: string[]; pageUrl: string };

const words = (language: string) => catalogues[language] ?? english;

export const subject = (props: DelegationReminderProps) => marked(words(props.language).subject(props), props);

export default function DelegationReminder(props: DelegationReminderProps) {
  const say = words(props.language);
  const { missing, pageUrl } = props;
  return (
    <Letter {...props} preview={missing.join(" ")}>
      <Paragraph>{say.intro(props)}</Paragraph>
      {missing.map((sentence) => (
        <Paragraph key={sentence}>{`• ${sentence}`}</Paragraph>
      ))}
      <Button href={pageUrl}>{say.open}</Button>
    </Letter>
  );
}

type Sentence = (props: DelegationReminderProps) => string;
type Words = { subject: Sentence; intro: Sentence; open: string };

const english: Words = {
  subject: ({ shortTitle, first }) => `${shortTitle}: ${first}`,
  intro: ({ party, title, missing }) =>
    missing.length === 1
      ? `One thing is still missing for ${party} to ${title}:`
      : `${missing.length} things are still missing for ${party} to ${title}:`,
  open: "Open our delegation",
};

const catalogues: Record<string, Words> = { en: english };
