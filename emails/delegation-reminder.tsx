import { Letter, type LetterProps, marked } from "./parts/letter";
import { Button, Paragraph } from "./parts/paragraph";

/** `missing` are sentences, each naming one thing and its last day; `first` is what the subject asks for. */
export type DelegationReminderProps = LetterProps & { delegation: string; first: string; missing: string[]; pageUrl: string };

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
  intro: ({ delegation, title, missing }) =>
    missing.length === 1
      ? `One thing is still missing for the delegation of ${delegation} to ${title}:`
      : `${missing.length} things are still missing for the delegation of ${delegation} to ${title}:`,
  open: "Open our delegation",
};

const catalogues: Record<string, Words> = { en: english };
