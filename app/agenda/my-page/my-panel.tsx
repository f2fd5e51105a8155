import { paths } from "~/paths";
import type { PrintedName } from "~/programme/printed-item";
import { initialsOf } from "~/programme/printed-item";
import { speakerWords } from "~/speakers/speaker-words";
import { ButtonLink } from "~/ui/button";
import { Card } from "~/ui/card";
import { Tag } from "~/ui/tag";
import { PersonChip } from "~/ui/timeline/timeline-item";
import { ZonedTime } from "~/ui/zoned-time";
import type { AgendaItem } from "../agenda";
import { agendaWords } from "../agenda-words";

type Props = { item: AgendaItem; day: string; event: string; language: string; speakerId: string };

/** A session its reader has a part in: when, where, with whom, and when they are expected. */
export function MyPanel({ item, day, event, language, speakerId }: Props) {
  const words = agendaWords(language);
  const { panels } = speakerWords(language);
  const others = item.people.filter((person) => person.speakerId !== speakerId);
  return (
    <Card title={item.cancelled ? <s>{item.title}</s> : item.title} action={<Tag tone="brass">{item.yourRoles.join(", ")}</Tag>}>
      <p className="font-semibold">
        {day}, <ZonedTime {...item.time} zone={item.time.elsewhere} />
      </p>
      <p className="text-sm text-ink-2">{[item.kind, item.room, item.languages].filter(Boolean).join(" · ")}</p>
      {item.cancelled && (
        <p className="mt-2">
          <Tag tone="bad">{words.cancelled}</Tag>
        </p>
      )}
      {item.beThereAt && !item.cancelled && <p className="mt-2 font-semibold text-brass">{words.beThereAt(item.beThereAt)}</p>}
      {item.notes.map((note) => (
        <p key={note} className="mt-2 text-sm">
          {note}
        </p>
      ))}
      {others.length > 0 && <People title={panels.with} people={others} />}
      {item.parts.length > 0 && (
        <section className="mt-5">
          <h3 className="text-base">{panels.order}</h3>
          <ol className="mt-1 divide-y divide-line-2 text-sm">
            {item.parts.map((part) => (
              <li key={part.title} className="py-2">
                <span className="font-semibold">{part.title}</span> <span className="text-ink-3">{part.minutes}</span>
                {part.people.length > 0 && <span className="block text-ink-2">{part.people.map(({ name }) => name).join(", ")}</span>}
              </li>
            ))}
          </ol>
        </section>
      )}
      <div className="mt-5 flex flex-wrap gap-2 empty:hidden">
        {item.joinLink && !item.cancelled && (
          <ButtonLink href={item.joinLink} look="primary" rel="noreferrer" small>
            {words.joinOnline}
          </ButtonLink>
        )}
        {item.entry?.open && item.code && (
          <ButtonLink href={paths.session(event, item.code)} small>
            {panels.onPublicPage}
          </ButtonLink>
        )}
      </div>
    </Card>
  );
}

const People = ({ title, people }: { title: string; people: PrintedName[] }) => (
  <section className="mt-5">
    <h3 className="text-base">{title}</h3>
    <ul className="mt-2 grid gap-3">
      {people.map(({ name, role, line, speakerId }) => (
        <PersonChip
          key={role + name}
          name={name}
          initials={speakerId ? initialsOf(name) : "·"}
          line={[role, line].filter(Boolean).join(" · ")}
        />
      ))}
    </ul>
  </section>
);
