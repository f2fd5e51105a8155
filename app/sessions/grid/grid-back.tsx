import type { RoomBlock, RoomHours } from "~/events/room-times/room-times";
import { type ClockTime, clockAt, minuteOfDay } from "~/time/wall-time";
import { minuteHeight } from "./snap";

type Props = {
  opens: number;
  closes: number;
  columns: readonly (string | null)[];
  axis: number;
  hours: readonly RoomHours[];
  blocks: readonly RoomBlock[];
};

/** What lies behind the items: the hours, when a room is closed, and when it cannot be used. */
export function GridBack({ opens, closes, columns, axis, hours, blocks }: Props) {
  const lines = Array.from({ length: (closes - opens) / 60 }, (_, index) => opens + index * 60);
  const share = 100 / columns.length;
  const areas = columns.flatMap((roomId, column) => {
    const open = hours.find((each) => each.roomId === roomId);
    const [first, last] = open ? [minuteOfDay(open.opens), endMinute(open.opens, open.closes)] : [opens, closes];
    return [
      { key: `${roomId} before`, column, from: opens, to: first, words: "" },
      { key: `${roomId} after`, column, from: last, to: closes, words: "" },
      ...blocks
        .filter((block) => block.roomId === roomId)
        .map(({ id, starts, ends, reason }) => ({
          key: id,
          column,
          from: minuteOfDay(starts),
          to: endMinute(starts, ends),
          words: reason,
        })),
    ].filter(({ from, to }) => to > from && to > opens && from < closes);
  });
  return (
    <>
      {lines.map((minute) => (
        <p
          key={minute}
          aria-hidden="true"
          className="absolute inset-x-0 border-t border-line-2 ps-2 pt-0.5 text-xs text-ink-3 tabular-nums"
          style={{ top: (minute - opens) * minuteHeight }}
        >
          {clockAt(minute)}
        </p>
      ))}
      <div className="absolute inset-y-0 end-0" style={{ insetInlineStart: axis }}>
        {columns.map((id, column) => (
          <div key={id} className="absolute inset-y-0 border-s border-line-2" style={{ insetInlineStart: `${share * column}%` }} />
        ))}
        {areas.map(({ key, column, from, to, words }) => (
          <p
            key={key}
            className="grid-closed absolute overflow-hidden px-2 py-0.5 text-xs text-ink-3"
            style={{
              top: (Math.max(from, opens) - opens) * minuteHeight,
              height: (Math.min(to, closes) - Math.max(from, opens)) * minuteHeight,
              insetInlineStart: `${share * column}%`,
              width: `${share}%`,
            }}
          >
            {words}
          </p>
        ))}
      </div>
    </>
  );
}

/** An end that is not later than its start is the next morning's. */
const endMinute = (starts: ClockTime, ends: ClockTime) => minuteOfDay(ends) + (ends > starts ? 0 : 1440);
