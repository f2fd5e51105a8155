import { EventFacts, type EventFactsProps } from "./parts/facts";
import { Letter, type LetterProps, marked } from "./parts/letter";
import { Button, Paragraph } from "./parts/paragraph";

/**
 * `detailsBy` is "11 August 2027", or empty where no date was set. `delegation` is empty where they come without one; then somebody sends them
 * in their own place, whose name is `insteadOf`, as members may too.
 */
export type NominationProps = LetterProps &
  EventFactsProps & { delegation: string; insteadOf: string; detailsBy: string; detailsUrl: string };

const words = (language: string) => catalogues[language] ?? english;

export const subject = (props: NominationProps) => marked(words(props.language).subject(props), props);

export default function Nomination(props: NominationProps) {
  const say = words(props.language);
  return (
    <Letter {...props} preview={say.intro(props)}>
      <Paragraph>{say.intro(props)}</Paragraph>
      <EventFacts {...props} />
      <Paragraph>{say.check(props)}</Paragraph>
      <Button href={props.detailsUrl}>{say.open}</Button>
    </Letter>
  );
}

type Sentence = (props: NominationProps) => string;
type Words = { subject: Sentence; intro: Sentence; check: Sentence; open: string };

const english: Words = {
  subject: ({ shortTitle, detailsBy }) =>
    `You are nominated for ${shortTitle}: please check your details${detailsBy && ` by ${detailsBy}`}`,
  intro: ({ delegation, insteadOf, title }) =>
    insteadOf
      ? `${insteadOf} cannot come to ${title}${delegation && ` in the delegation of ${delegation}`} and has named you instead. A place is held for you.`
      : `${delegation} has named you as a member of its delegation to ${title}. A place is held for you.`,
  check: ({ detailsBy }) =>
    `Please check what will be printed of you, and send your details${detailsBy && ` by ${detailsBy}`}. It takes two minutes.`,
  open: "Check my details",
};

const catalogues: Record<string, Words> = { en: english };
