import { AgendaBody, type AgendaBodyProps } from "./parts/agenda-body";
import { Letter, type LetterProps, marked } from "./parts/letter";
import { Small } from "./parts/paragraph";

/** `span` is "Wednesday 13 to Friday 15 September 2023". */
export type AgendaProps = LetterProps & AgendaBodyProps & { span: string };

const words = (language: string) => catalogues[language] ?? english;

export const subject = (props: AgendaProps) => marked(words(props.language).subject(props), props);

export default function Agenda(props: AgendaProps) {
  const { preview, ending } = words(props.language);
  return (
    <Letter {...props} preview={preview(props)}>
      <AgendaBody {...props} />
      <Small>{ending}</Small>
    </Letter>
  );
}

type Words = { subject: (props: AgendaProps) => string; preview: (props: AgendaProps) => string; ending: string };

const english: Words = {
  subject: ({ shortTitle, span, version }) =>
    version === null ? `${shortTitle}, ${span}: the programme follows` : `Your agenda for ${shortTitle}, ${span} (version ${version})`,
  preview: ({ title, span }) => `${title}, ${span}`,
  ending: "Changes to your agenda come in one letter each time.",
};

const catalogues: Record<string, Words> = { en: english };
