import { EventFacts, type EventFactsProps } from "./parts/facts";
import { Letter, type LetterProps, marked } from "./parts/letter";
import { Button, Paragraph, Small } from "./parts/paragraph";

/**
 * With a `proveUrl` the reader's address is not proven yet; `heldUntil` says until when the place is held. Where the request `waits`, all
 * places are taken and that is the last moment to get onto the waiting list. `freed`: the reader waited, and a place is free for them now.
 */
export type ReceivedProps = LetterProps &
  EventFactsProps & { proveUrl: string | null; heldUntil: string; waits: boolean; freed: boolean; personalUrl: string };

const words = (language: string) => catalogues[language] ?? english;

export const subject = (props: ReceivedProps) => {
  const { prove, received, placeFree } = words(props.language);
  return marked((props.proveUrl ? prove : props.freed ? placeFree : received)(props), props);
};

export default function RegistrationReceived(props: ReceivedProps) {
  const { proveUrl, personalUrl } = props;
  const say = words(props.language);
  const intro = (props.freed ? say.introFree : say.intro)(props);
  return (
    <Letter {...props} personalUrl={proveUrl ? null : personalUrl} preview={intro}>
      <Paragraph>{intro}</Paragraph>
      {proveUrl ? (
        <>
          <Paragraph>{(props.waits ? say.pleaseProveToWait : say.pleaseProve)(props)}</Paragraph>
          <Button href={proveUrl}>{say.proveButton}</Button>
        </>
      ) : (
        <>
          <Paragraph>{props.freed ? say.nextFree : say.next}</Paragraph>
          <Button href={personalUrl}>{say.openPage}</Button>
        </>
      )}
      <EventFacts {...props} />
      {proveUrl && <Small>{say.notYou}</Small>}
    </Letter>
  );
}

type Sentence = (props: ReceivedProps) => string;
type Words = {
  received: Sentence;
  placeFree: Sentence;
  prove: Sentence;
  intro: Sentence;
  introFree: Sentence;
  pleaseProve: Sentence;
  pleaseProveToWait: Sentence;
  proveButton: string;
  next: string;
  nextFree: string;
  openPage: string;
  notYou: string;
};

const english: Words = {
  received: ({ shortTitle }) => `Received: your request for a place at ${shortTitle}`,
  placeFree: ({ shortTitle }) => `${shortTitle}: a place has become free, and the host decides about your request`,
  prove: ({ shortTitle }) => `Please confirm your address: your request for a place at ${shortTitle}`,
  intro: ({ title }) => `We have received your request for a place at ${title}.`,
  introFree: ({ title }) => `A place at ${title} has become free, and you are off the waiting list. It is kept for you.`,
  pleaseProve: ({ heldUntil }) =>
    `Please confirm that this address is yours. Your place is held until ${heldUntil}; without your confirmation it then goes to somebody else.`,
  pleaseProveToWait: ({ heldUntil }) =>
    `All places are taken at present. Please confirm by ${heldUntil} that this address is yours: you then get a number on the waiting list.`,
  proveButton: "Confirm my address",
  next: "The host decides about it and writes to you. Until then nothing more is needed.",
  nextFree: "It is not confirmed yet: the host still has to approve your request, and writes to you. Until then nothing more is needed.",
  openPage: "Open my page",
  notYou: "If it was not you, please do nothing: the request lapses by itself.",
};

const catalogues: Record<string, Words> = { en: english };
