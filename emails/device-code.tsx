import { Letter, type LetterProps, marked } from "./parts/letter";
import { Code, Paragraph, Small } from "./parts/paragraph";

/** `code` is "482 917"; it works for so many `minutes`, in the browser that asked. */
export type DeviceCodeProps = LetterProps & { code: string; minutes: number };

const words = (language: string) => catalogues[language] ?? english;

export const subject = (props: DeviceCodeProps) => marked(words(props.language).subject(props), props);

export default function DeviceCode(props: DeviceCodeProps) {
  const say = words(props.language);
  return (
    <Letter {...props} preview={say.intro(props)}>
      <Paragraph>{say.intro(props)}</Paragraph>
      <Code>{props.code}</Code>
      <Small>{say.notYou}</Small>
    </Letter>
  );
}

type Sentence = (props: DeviceCodeProps) => string;
type Words = { subject: Sentence; intro: Sentence; notYou: string };

const english: Words = {
  subject: ({ shortTitle }) => `${shortTitle}: your code`,
  intro: ({ minutes }) => `Please type this code where you were asked for it. It works for ${minutes} minutes, in that browser alone:`,
  notYou: "If it was not you, somebody else may have your personal link. Please tell the secretariat, and pass the code on to nobody.",
};

const catalogues: Record<string, Words> = { en: english };
