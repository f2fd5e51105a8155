import { type Day, Days } from "./parts/days";
import { Letter, type LetterProps, marked } from "./parts/letter";
import { Button, Paragraph } from "./parts/paragraph";

/** `first` names the session in the subject, 'panel "Collective security", Thu 14 September'; empty where it may not be named. */
export type SpeakerInvitationProps = LetterProps & { hostName: string; first: string; zoneNote: string; days: Day[]; replyUrl: string };

const words = (language: string) => catalogues[language] ?? english;

export const subject = (props: SpeakerInvitationProps) => marked(words(props.language).subject(props), props);

export default function SpeakerInvitation(props: SpeakerInvitationProps) {
  const say = words(props.language);
  const { days, zoneNote, replyUrl } = props;
  return (
    <Letter {...props} preview={say.intro(props)}>
      <Paragraph>{say.intro(props)}</Paragraph>
      {days.length > 0 && <Paragraph>{`${say.when} ${zoneNote}`}</Paragraph>}
      <Days days={days} />
      <Paragraph>{say.reply}</Paragraph>
      <Button href={replyUrl}>{say.open}</Button>
    </Letter>
  );
}

type Sentence = (props: SpeakerInvitationProps) => string;
type Words = { subject: Sentence; intro: Sentence; when: string; reply: string; open: string };

const english: Words = {
  subject: ({ shortTitle, first }) => `Invitation to speak at ${shortTitle}${first && `: ${first}`}`,
  intro: ({ hostName, title }) => `${hostName} would be honoured if you spoke at ${title}.`,
  when: "This is what we have planned with you.",
  reply: "Please answer this letter to accept or decline. Your personal page shows how we present you: look it over, it takes two minutes.",
  open: "Open my page",
};

const catalogues: Record<string, Words> = { en: english };
