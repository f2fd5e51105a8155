import { EventFacts, type EventFactsProps } from "./parts/facts";
import { Letter, type LetterProps, marked } from "./parts/letter";
import { Button, Paragraph } from "./parts/paragraph";

/** `replyBy` is "14 July", or empty where no date was set. */
export type InvitationProps = LetterProps &
  EventFactsProps & {
    place: string;
    hostName: string;
    replyBy: string;

    replyUrl: string;
  };

const words = (language: string) => catalogues[language] ?? english;

export const subject = (props: InvitationProps) => marked(words(props.language).subject(props), props);

export default function Invitation(props: InvitationProps) {
  const say = words(props.language);
  return (
    <Letter {...props} preview={say.intro(props)}>
      <Paragraph>{say.intro(props)}</Paragraph>
      <EventFacts {...props} />
      <Paragraph>{say.reply(props)}</Paragraph>
      <Button href={props.replyUrl}>{say.open}</Button>
    </Letter>
  );
}

type Sentence = (props: InvitationProps) => string;
type Words = { subject: Sentence; intro: Sentence; reply: Sentence; open: string };

const english: Words = {
  subject: ({ title, place, dates, replyBy }) =>
    `Invitation: ${[title, place, dates].filter(Boolean).join(", ")}${replyBy && ` (reply by ${replyBy})`}`,
  intro: ({ hostName, title }) => `${hostName} has the honour of inviting you to ${title}.`,
  reply: ({ replyBy }) =>
    replyBy ? `Please let us know by ${replyBy} whether you will come.` : "Please let us know whether you will come.",
  open: "Reply to the invitation",
};

const catalogues: Record<string, Words> = { en: english };
