import { Letter, type LetterProps, marked } from "./parts/letter";
import { Button, Paragraph, Told } from "./parts/paragraph";

/**
 * Not confirmed; withdrawn by the person, or `ended` by whoever answers for them; withdrawn from the waiting list without ever having a place;
 * passed on to a `colleague`; cancelled by the host; or offered and not taken in time. `told` is what the person is told, empty where nothing
 * was said; `colleague` is empty in all other letters.
 */
export type OverProps = LetterProps & {
  how: "declined" | "withdrawn" | "ended" | "left-list" | "passed-on" | "cancelled" | "lapsed";
  told: string;
  colleague: string;
  registerAgainUrl: string | null;
};

const words = (language: string) => catalogues[language] ?? english;

export const subject = (props: OverProps) => marked(words(props.language)[props.how].subject(props), props);

export default function RegistrationOver(props: OverProps) {
  const say = words(props.language);
  const { told, registerAgainUrl } = props;
  return (
    <Letter {...props} preview={say[props.how].sentence(props)}>
      <Paragraph>{say[props.how].sentence(props)}</Paragraph>
      {told && <Told>{told}</Told>}
      <Paragraph>{say[props.how].after}</Paragraph>
      {registerAgainUrl && <Button href={registerAgainUrl}>{say.again}</Button>}
    </Letter>
  );
}

type Sentence = (props: OverProps) => string;
type Words = Record<OverProps["how"], { subject: Sentence; sentence: Sentence; after: string }> & { again: string };

const english: Words = {
  declined: {
    subject: ({ shortTitle }) => `${shortTitle}: your place could not be confirmed`,
    sentence: ({ title }) => `We are sorry that we cannot confirm a place for you at ${title}.`,
    after: "If you have a question about this, please write to the secretariat.",
  },
  withdrawn: {
    subject: ({ shortTitle }) => `${shortTitle}: your place has been given back`,
    sentence: ({ title }) => `You have withdrawn from ${title}. Your place has been given back, and your agenda has ended.`,
    after: "Thank you for letting us know. If this was a mistake, please register again or write to the secretariat.",
  },
  ended: {
    subject: ({ shortTitle }) => `${shortTitle}: your place has been given back`,
    sentence: ({ title }) => `Your place at ${title} has been given back for you, and your agenda has ended.`,
    after: "If this is a mistake, please write to the secretariat.",
  },
  "left-list": {
    subject: ({ shortTitle }) => `${shortTitle}: you have left the waiting list`,
    sentence: ({ title }) => `You have left the waiting list of ${title}, and no place is kept for you.`,
    after: "Thank you for letting us know. If this was a mistake, please register again or write to the secretariat.",
  },
  "passed-on": {
    subject: ({ shortTitle, colleague }) => `${shortTitle}: ${colleague} comes in your place`,
    sentence: ({ title, colleague }) => `Your place at ${title} is now that of ${colleague}, and your agenda has ended.`,
    after: "If this is a mistake, please write to the secretariat.",
  },
  cancelled: {
    subject: ({ shortTitle }) => `${shortTitle}: your place has been cancelled`,
    sentence: ({ title }) => `The host has cancelled your place at ${title}. Your agenda has ended.`,
    after: "If you have a question about this, please write to the secretariat.",
  },
  lapsed: {
    subject: ({ shortTitle }) => `${shortTitle}: the offer of a place has ended`,
    sentence: ({ title }) => `A place at ${title} was kept for you, and we have heard nothing in time. It has gone to whoever was next.`,
    after: "If you would still like to come, please register again or write to the secretariat.",
  },
  again: "Register again",
};

const catalogues: Record<string, Words> = { en: english };
