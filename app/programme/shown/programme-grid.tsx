import { paths } from "~/paths";
import { Anchor } from "~/ui/anchor";
import { classes } from "~/ui/classes";
import { Tag } from "~/ui/tag";
import { trackRule } from "~/ui/track-colour";
import { colourOf } from "../programme-item";
import { Marked } from "../search/marked";
import type { DayGrid, GridCell } from "./day-grid";

type ProgrammeGridProps = { grid: DayGrid; label: string; event: string; chosen: string; words: readonly string[] };

/** Rooms beside each other, time from top to bottom. On a phone it moves sideways under its times; on paper it takes the width of the sheet. */
export function ProgrammeGrid({ grid: { rooms, rows, cells }, label, event, chosen, words }: ProgrammeGridProps) {
  const lanes = Math.max(
    rooms.reduce((sum, room) => sum + room.lanes, 0),
    1,
  );
  const template = {
    gridTemplateColumns: `3.5rem repeat(${lanes}, minmax(var(--lane), 1fr))`,
    gridTemplateRows: `auto ${rows.map(heightOf).join(" ")} 0`,
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section aria-label={label} tabIndex={0} className="programme-grid mt-5 overflow-x-auto">
      <div className="relative grid gap-x-1.5" style={template}>
        {rooms.map(({ name, lanes: wide }, at) => (
          <p
            key={name}
            aria-hidden="true"
            className="border-b-2 border-navy-2 px-2 pb-1.5 text-sm font-semibold"
            style={{ gridRow: 1, gridColumn: `${columnOf(rooms, at)} / span ${wide}` }}
          >
            {name}
          </p>
        ))}
        {rows.map(({ clock, begins }, at) => (
          <p
            key={clock}
            aria-hidden="true"
            className={classes(
              "sticky start-0 z-10 border-t border-line-2 bg-paper pe-2 pt-1 text-xs tabular-nums",
              begins ? "font-semibold" : "text-ink-3",
            )}
            style={{ gridRow: at + 2, gridColumn: 1 }}
          >
            {clock}
          </p>
        ))}
        {cells.map((cell) => (
          <GridItem key={cell.item.key} cell={cell} event={event} chosen={chosen} words={words} />
        ))}
      </div>
    </section>
  );
}

function GridItem({
  cell: { item, columns, rows },
  event,
  chosen,
  words,
}: { cell: GridCell } & Pick<ProgrammeGridProps, "event" | "chosen" | "words">) {
  const colour = colourOf(item);
  const cancelled = item.tags.some(({ tone }) => tone === "bad");
  const title = (
    <span lang={item.titleLanguage}>
      <Marked words={words}>{item.title}</Marked>
    </span>
  );
  return (
    <article
      style={{ gridColumn: `${columns[0] + 1} / ${columns[1] + 1}`, gridRow: `${rows[0] + 1} / ${rows[1] + 1}` }}
      className={classes(
        "mb-1 min-w-0 rounded-sm border-s-[3px] px-2 py-1.5 text-xs leading-snug",
        item.quiet ? "border-line bg-wash text-ink-3" : classes("bg-wash-2 text-ink-2", colour ? trackRule[colour] : "border-info"),
        item.standing === "now" && "outline-2 -outline-offset-2 outline-ok",
      )}
    >
      <h3 className="font-sans text-sm leading-snug font-semibold">
        {item.code && !item.quiet ? (
          <Anchor href={paths.session(event, item.code) + chosen} className="text-ink no-underline hover:underline">
            {cancelled ? <s>{title}</s> : title}
          </Anchor>
        ) : (
          title
        )}
      </h3>
      <p className="mt-0.5 tabular-nums">
        {item.time.start}–{item.time.end}
        {item.time.elsewhere && <span className="block text-2xs text-ink-3">{item.time.elsewhere}</span>}
        {item.room && <span className="sr-only">, {item.room}</span>}
      </p>
      {item.people.length > 0 && (
        <p className="mt-0.5 text-ink-3">
          <Marked words={words}>{item.people.map(({ name }) => name).join(", ")}</Marked>
        </p>
      )}
      {item.tags.length > 0 && (
        <p className="mt-1 flex flex-wrap gap-1">
          {item.tags.map(({ tone, text }) => (
            <Tag key={text} tone={tone}>
              {text}
            </Tag>
          ))}
        </p>
      )}
    </article>
  );
}

const columnOf = (rooms: DayGrid["rooms"], at: number) => 2 + rooms.slice(0, at).reduce((sum, { lanes }) => sum + lanes, 0);

/** An hour is five lines high and grows with what is in it; where nothing happens it is short, however long. */
const heightOf = ({ minutes, empty }: DayGrid["rows"][number]) =>
  empty ? "1.5rem" : `minmax(${Math.min(Math.max(minutes / 12, 1.5), 10).toFixed(2)}rem, auto)`;
