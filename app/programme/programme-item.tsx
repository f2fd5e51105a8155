import { paths } from "~/paths";
import { Tag } from "~/ui/tag";
import { PersonChip, TimelineItem, TimelinePause } from "~/ui/timeline/timeline-item";
import type { TrackColour } from "~/ui/track-colour";
import { initialsOf, type PrintedItem } from "./printed-item";

/** One session of the public programme. `photos` maps a speaker's id to the address of a photo. */
export function ProgrammeItem({
  item,
  event,
  chosen,
  photos,
}: {
  item: PrintedItem;
  event: string;
  chosen: string;
  photos: Record<string, string>;
}) {
  if (item.quiet) return <TimelinePause title={item.title} meta={item.room} />;
  const cancelled = item.tags.some(({ tone }) => tone === "bad");
  return (
    <TimelineItem
      eyebrow={[item.kind, item.track].filter(Boolean).join(" · ") || undefined}
      title={cancelled ? <s>{item.title}</s> : item.title}
      href={item.code ? paths.session(event, item.code) + chosen : undefined}
      summary={item.abstract && <p className="line-clamp-3">{item.abstract}</p>}
      colour={colourOf(item)}
      people={
        item.people.length > 0 &&
        item.people.map((person) => (
          <PersonChip
            key={person.role + person.name}
            name={person.name}
            initials={person.speakerId ? initialsOf(person.name) : "·"}
            photo={person.speakerId ? photos[person.speakerId] : undefined}
            line={[person.role, person.line].filter(Boolean).join(" · ")}
            href={person.code ? paths.speaker(event, person.code) + chosen : undefined}
          />
        ))
      }
      meta={<ItemMeta item={item} />}
    />
  );
}

export const ItemMeta = ({ item }: { item: PrintedItem }) => (
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

export const colourOf = ({ colour }: PrintedItem) => (colour ? ((((colour - 1) % 8) + 1) as TrackColour) : undefined);
