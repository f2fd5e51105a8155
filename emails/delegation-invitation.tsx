import { EventFacts, type EventFactsProps } from "./parts/facts";
import { Letter, type LetterProps, marked } from "./parts/letter";
import { Button, Paragraph } from "./parts/paragraph";

/** `replyBy` is "14 July 2027", `places` how many may come, `reference` the letter's number; each may be empty or null. */
export type DelegationInvitationProps = LetterProps &
  EventFactsProps & {
    place: string;
    hostName: string;
    delegation: string;
    places: number | null;
    replyBy: string;
    reference: string;
    replyUrl: string;
  };

const words = (language: string) => catalogues[language] ?? english;

export const subject = (props: DelegationInvitationProps) => marked(words(props.language).subject(props), props);

export default function DelegationInvitation(props: DelegationInvitationProps) {
  const say = words(props.language);
  return (
    <Letter {...props} preview={say.intro(props)}>
      <Paragraph>{say.intro(props)}</Paragraph>
      <EventFacts {...props} />
      <Paragraph>{say.reply(props)}</Paragraph>
      <Button href={props.replyUrl}>{say.open}</Button>
      {props.reference && <Paragraph>{say.reference(props)}</Paragraph>}
    </Letter>
  );
}

type Sentence = (props: DelegationInvitationProps) => string;
type Words = { subject: Sentence; intro: Sentence; reply: Sentence; open: string; reference: Sentence };

const places = (count: number) => (count === 1 ? "one member" : `${count} members`);

const english: Words = {
  subject: ({ title, place, dates, replyBy }) =>
    `Invitation: ${[title, place, dates].filter(Boolean).join(", ")}${replyBy && ` (reply by ${replyBy})`}`,
  intro: ({ hostName, delegation, title, places: limit }) =>
    `${hostName} has the honour of inviting ${delegation} to ${title}${limit === null ? "" : `, with a delegation of up to ${places(limit)}`}.`,
  reply: ({ replyBy }) =>
    `Please tell us${replyBy && ` by ${replyBy}`} whether you will come, how many will come, and who answers for your delegation.`,
  open: "Reply to the invitation",
  reference: ({ reference }) => `Our reference: ${reference}. The letter of invitation is enclosed.`,
};

const catalogues: Record<string, Words> = { en: english };
