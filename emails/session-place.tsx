import { Letter, type LetterProps, marked } from "./parts/letter";
import { Button, Paragraph } from "./parts/paragraph";

/**
 * A place in a session: theirs, offered until then, or offered and not taken in time. `session` is "“Wallets”", or what its mark lets through;
 * `when` is "Wed 25 Nov, 09:00–10:30". `atOnce` names what of their own is at that time, each with its time.
 */
export type SessionPlaceProps = LetterProps & {
  how: "given" | "offered" | "ended";
  session: string;
  when: string;
  until: string;
  atOnce: string[];
  pageUrl: string;
};

const words = (language: string) => catalogues[language] ?? english;

export const subject = (props: SessionPlaceProps) => marked(words(props.language)[props.how].subject(props), props);

export default function SessionPlace(props: SessionPlaceProps) {
  const say = words(props.language);
  const { intro, after, open } = say[props.how];
  return (
    <Letter {...props} preview={intro(props)}>
      <Paragraph>{intro(props)}</Paragraph>
      {props.atOnce.length > 0 && <Paragraph>{say.atOnce(props)}</Paragraph>}
      <Paragraph>{after(props)}</Paragraph>
      <Button href={props.pageUrl}>{open}</Button>
    </Letter>
  );
}

type Sentence = (props: SessionPlaceProps) => string;
type Words = Record<SessionPlaceProps["how"], { subject: Sentence; intro: Sentence; after: Sentence; open: string }> & { atOnce: Sentence };

const english: Words = {
  given: {
    subject: ({ shortTitle, session }) => `${shortTitle}: you have a place in ${session}`,
    intro: ({ session, when, title }) => `You were on the waiting list of ${session} (${when}) at ${title}. You now have a place in it.`,
    after: () => "It stands in your agenda. If you do not need it, please give it back on your page, so that somebody else can have it.",
    open: "Open my sessions",
  },
  offered: {
    subject: ({ shortTitle, session, until }) => `${shortTitle}: a place in ${session} is free for you until ${until}`,
    intro: ({ session, when, title }) =>
      `You are on the waiting list of ${session} (${when}) at ${title}. A place in it has become free, and it is kept for you.`,
    after: ({ until }) =>
      `Please answer before ${until}: one press of a button is enough. Without an answer the place then goes to whoever is next on the list. Your place at the event stays as it is.`,
    open: "Take the place, or leave it",
  },
  ended: {
    subject: ({ shortTitle, session }) => `${shortTitle}: the offer of a place in ${session} has ended`,
    intro: ({ session, when, title }) =>
      `A place in ${session} (${when}) at ${title} was kept for you, and we have heard nothing in time. It has gone to whoever was next.`,
    after: () =>
      "Your place at the event stays as it is. If you would still like to come to this session, look at your page for what is free.",
    open: "Open my sessions",
  },
  atOnce: ({ atOnce, how }) =>
    `At the same time you have ${atOnce.join(" and ")}.${how === "offered" ? " That stays yours: to take the new place, first give it back yourself." : ""}`,
};

const catalogues: Record<string, Words> = { en: english };
