import { Timeline, TimelineRow } from "~/ui/timeline/timeline";
import { StackedTime } from "~/ui/zoned-time";
import { ProgrammeItem } from "./programme-item";
import type { DaySection } from "./programme-page";

type ProgrammeDayProps = {
  rows: DaySection["rows"];
  /** The event's address. */
  event: string;
  chosen: string;
  photos: Record<string, string>;
  /** Those searched for, to be marked. */
  words?: readonly string[];
};

/** The rows of one day; an item that ends before the others of its row says so itself. */
export const ProgrammeDay = ({ rows, event, chosen, photos, words }: ProgrammeDayProps) => (
  <Timeline>
    {rows.map(({ time, items }) => (
      <TimelineRow key={time.startsAt} time={<StackedTime {...time} zone={time.elsewhere} />}>
        {items.map((item) => (
          <ProgrammeItem
            key={item.key}
            item={item}
            event={event}
            chosen={chosen}
            photos={photos}
            words={words}
            ownTime={item.time.endsAt !== time.endsAt ? `${item.time.start}–${item.time.end}` : undefined}
          />
        ))}
      </TimelineRow>
    ))}
  </Timeline>
);
