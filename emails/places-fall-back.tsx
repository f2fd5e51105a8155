import { Letter, type LetterProps, marked } from "./parts/letter";
import { Button, Paragraph } from "./parts/paragraph";

/**
 * `on` is "4 August 2027"; `unused` counts the places for which nobody is named. `nameBy` is the last day for naming members where it comes
 * before that, and whether it is `over`.
 */
export type FallBackProps = LetterProps & {
  delegation: string;
  unused: number;
  on: string;
  nameBy: { day: string; over: boolean } | null;
  pageUrl: string;
};

const words = (language: string) => catalogues[language] ?? english;

export const subject = (props: FallBackProps) => marked(words(props.language).subject(props), props);

export default function PlacesFallBack(props: FallBackProps) {
  const say = words(props.language);
  return (
    <Letter {...props} preview={say.intro(props)}>
      <Paragraph>{say.intro(props)}</Paragraph>
      <Paragraph>{say.please(props)}</Paragraph>
      <Button href={props.pageUrl}>{say.open}</Button>
    </Letter>
  );
}

type Sentence = (props: FallBackProps) => string;
type Words = { subject: Sentence; intro: Sentence; please: Sentence; open: string };

const places = (unused: number) => (unused === 1 ? "1 place" : `${unused} places`);

const english: Words = {
  subject: ({ shortTitle, unused, on }) =>
    `${shortTitle}: ${places(unused)} of your delegation ${unused === 1 ? "goes" : "go"} back on ${on}`,
  intro: ({ delegation, title, unused, on }) =>
    `Nobody is named yet for ${places(unused)} of the delegation of ${delegation} at ${title}. On ${on} the host gives unused places to others.`,
  please: ({ on, nameBy }) =>
    nameBy?.over
      ? `The last day for naming members was ${nameBy.day}: if more will come, please write to the secretariat. If not, nothing needs to be done.`
      : `Please name your members ${nameBy ? `by ${nameBy.day}` : `before ${on}`}. If no more will come, nothing needs to be done.`,
  open: "Open our delegation",
};

const catalogues: Record<string, Words> = { en: english };
