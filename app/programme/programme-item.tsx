import { paths } from "~/paths";
import { MarkLabel } from "~/ui/mark-label";
import { Tag } from "~/ui/tag";
import { PersonChip, TimelineItem, TimelinePause } from "~/ui/timeline/timeline-item";
import type { TrackColour } from "~/ui/track-colour";
import { initialsOf, type PrintedItem, type PrintedName } from "./printed-item";
import { Marked } from "./search/marked";
import type { ShownItem } from "./shown/shown-item";

/** One session of the public programme. `photos` maps a speaker's id to the address of a photo. */
export function ProgrammeItem({
  item,
  event,
  chosen,
  photos,
  ownTime,
  words = [],
}: {
  item: ShownItem;
  event: string;
  chosen: string;
  photos: Record<string, string>;
  /** Where the column of times does not say it. */
  ownTime?: string;
  /** Those searched for, to be marked. */
  words?: readonly string[];
}) {
  const title = <Marked words={words}>{item.title}</Marked>;
  if (item.quiet) return <TimelinePause title={title} meta={<ItemMeta item={item} />} />;
  const cancelled = item.tags.some(({ tone }) => tone === "bad");
  return (
    <TimelineItem
      eyebrow={
        [item.kind, item.track].some(Boolean) && <Marked words={words}>{[item.kind, item.track].filter(Boolean).join(" · ")}</Marked>
      }
      title={<span lang={item.titleLanguage}>{cancelled ? <s>{title}</s> : title}</span>}
      href={item.code ? paths.session(event, item.code) + chosen : undefined}
      summary={
        (item.abstract || item.foundIn) && (
          <>
            {item.abstract && (
              <p lang={item.abstractLanguage} className="line-clamp-3">
                <Marked words={words} excerpt>
                  {item.abstract}
                </Marked>
              </p>
            )}
            {item.foundIn && (
              <p className="text-sm">
                <Marked words={words} excerpt>
                  {item.foundIn}
                </Marked>
              </p>
            )}
          </>
        )
      }
      colour={colourOf(item)}
      people={
        item.people.length > 0 &&
        item.people.map((person) => (
          <ProgrammePerson key={person.role + person.name} person={person} event={event} chosen={chosen} photos={photos} words={words} />
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

/** What stands below an item: where, in which languages, and what is to be known of it. */
export const ItemMeta = ({ item }: { item: Pick<PrintedItem, "room" | "languages" | "mark" | "tags"> }) => (
  <>
    {item.room && <span>{item.room}</span>}
    {item.languages && <span>{item.languages}</span>}
    {item.mark && <MarkLabel {...item.mark} />}
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

type ProgrammePersonProps = {
  person: PrintedName;
  event: string;
  chosen: string;
  photos: Record<string, string>;
  words?: readonly string[];
};

/** Somebody in a session; one whose name is still to be announced has neither face nor page. */
export const ProgrammePerson = ({ person, event, chosen, photos, words = [] }: ProgrammePersonProps) => (
  <PersonChip
    name={<Marked words={words}>{person.name}</Marked>}
    initials={person.speakerId ? initialsOf(person.name) : "·"}
    photo={person.speakerId ? photos[person.speakerId] : undefined}
    line={<Marked words={words}>{[person.role, person.line].filter(Boolean).join(" · ")}</Marked>}
    href={person.code ? paths.speaker(event, person.code) + chosen : undefined}
  />
);
