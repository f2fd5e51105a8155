import { paths } from "~/paths";
import { Tag } from "~/ui/tag";
import { PersonChip, TimelineItem, TimelinePause } from "~/ui/timeline/timeline-item";
import type { TrackColour } from "~/ui/track-colour";
import { initialsOf, type PrintedItem, type PrintedName } from "./printed-item";

/** One session of the public programme. `photos` maps a speaker's id to the address of a photo. */
export function ProgrammeItem({
  item,
  event,
  chosen,
  photos,
  ownTime,
}: {
  item: PrintedItem;
  event: string;
  chosen: string;
  photos: Record<string, string>;
  /** Where the column of times does not say it. */
  ownTime?: string;
}) {
  if (item.quiet) return <TimelinePause title={item.title} meta={item.room} />;
  const cancelled = item.tags.some(({ tone }) => tone === "bad");
  return (
    <TimelineItem
      eyebrow={[item.kind, item.track].filter(Boolean).join(" · ") || undefined}
      title={<span lang={item.titleLanguage}>{cancelled ? <s>{item.title}</s> : item.title}</span>}
      href={item.code ? paths.session(event, item.code) + chosen : undefined}
      summary={
        item.abstract && (
          <p lang={item.abstractLanguage} className="line-clamp-3">
            {item.abstract}
          </p>
        )
      }
      colour={colourOf(item)}
      people={
        item.people.length > 0 &&
        item.people.map((person) => (
          <ProgrammePerson key={person.role + person.name} person={person} event={event} chosen={chosen} photos={photos} />
        ))
      }
      meta={
        <>
          {ownTime && <span className="tabular-nums">{ownTime}</span>}
          <ItemMeta item={item} />
        </>
      }
    />
  );
}

const ItemMeta = ({ item }: { item: PrintedItem }) => (
  <>
    {item.room && <span>{item.room}</span>}
    {item.languages && <span>{item.languages}</span>}
    {item.tags.map(({ tone, text }) => (
      <Tag key={text} tone={tone}>
        {text}
      </Tag>
    ))}
  </>
);

export const colourOf = ({ colour }: PrintedItem) => (colour ? trackColourOf(colour) : undefined);

/** Tracks beyond the eighth begin again with the first colour. */
export const trackColourOf = (colour: number) => (((Math.max(colour, 1) - 1) % 8) + 1) as TrackColour;

type ProgrammePersonProps = { person: PrintedName; event: string; chosen: string; photos: Record<string, string> };

/** Somebody in a session; one whose name is still to be announced has neither face nor page. */
export const ProgrammePerson = ({ person, event, chosen, photos }: ProgrammePersonProps) => (
  <PersonChip
    name={person.name}
    initials={person.speakerId ? initialsOf(person.name) : "·"}
    photo={person.speakerId ? photos[person.speakerId] : undefined}
    line={[person.role, person.line].filter(Boolean).join(" · ")}
    href={person.code ? paths.speaker(event, person.code) + chosen : undefined}
  />
);
