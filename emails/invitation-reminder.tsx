import type { InvitationProps } from "./invitation";
import { EventFacts } from "./parts/facts";
import { Letter, marked } from "./parts/letter";
import { Button, Paragraph } from "./parts/paragraph";

const words = (language: string) => catalogues[language] ?? english;

export const subject = (props: InvitationProps) => marked(words(props.language).subject(props), props);

export default function InvitationReminder(props: InvitationProps) {
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
  subject: ({ shortTitle, replyBy }) => `${shortTitle}: will you come? Your reply to the invitation${replyBy && `, by ${replyBy}`}`,
  intro: ({ hostName, title }) => `${hostName} invited you to ${title} and has not heard from you yet.`,
  reply: ({ replyBy }) =>
    replyBy
      ? `Please let us know by ${replyBy} whether you will come. If you have answered meanwhile, this needs nothing more.`
      : "Please let us know whether you will come. If you have answered meanwhile, this needs nothing more.",
  open: "Reply to the invitation",
};

const catalogues: Record<string, Words> = { en: english };
