import type { ReactNode } from "react";
import { Anchor } from "../anchor";
import { Avatar } from "../avatar";
import { classes } from "../classes";
import { type TrackColour, trackRule, trackText } from "../track-colour";

type TimelineItemProps = {
  eyebrow?: ReactNode;
  title: ReactNode;
  href?: string;
  /** The text below the title. */
  summary?: ReactNode;
  people?: ReactNode;
  /** Short facts, each a child of its own: room, languages, marks. */
  meta?: ReactNode;
  colour?: TrackColour;
  /** Level of the title, from the headings around it. */
  level?: 2 | 3 | 4;
};

/** One thing that happens: a coloured rule, its kind, its title, and what one must know of it. */
export function TimelineItem({ eyebrow, title, href, summary, people, meta, colour, level = 3 }: TimelineItemProps) {
  const Heading = `h${level}` as const;
  return (
    <article className={classes("min-w-0 border-s-[3px] ps-4", colour ? trackRule[colour] : "border-info")}>
      {eyebrow && <p className={classes("eyebrow mb-0.5", colour && trackText[colour])}>{eyebrow}</p>}
      <Heading className="font-serif text-xl font-semibold">
        {href ? (
          <Anchor href={href} className="text-ink no-underline hover:underline">
            {title}
          </Anchor>
        ) : (
          title
        )}
      </Heading>
      {summary && <div className="mt-1.5 max-w-[70ch] text-ink-2">{summary}</div>}
      {people && <ul className="mt-3 flex flex-wrap gap-x-5 gap-y-2.5">{people}</ul>}
      {meta && <div className="mt-2 flex flex-wrap items-center gap-x-3.5 gap-y-1.5 text-xs text-ink-3">{meta}</div>}
    </article>
  );
}

/** What only fills the time: coffee, lunch. */
export function TimelinePause({ title, meta }: { title: ReactNode; meta?: ReactNode }) {
  return (
    <div className="border-s-[3px] border-line ps-4">
      <p className="font-semibold text-ink-3">{title}</p>
      {meta && <p className="text-xs text-ink-3">{meta}</p>}
    </div>
  );
}

type PersonChipProps = { name: ReactNode; initials: string; photo?: string; line?: ReactNode; href?: string };

/** A person beside their face: name, and one line about them. */
export function PersonChip({ name, initials, photo, line, href }: PersonChipProps) {
  return (
    <li className="flex min-w-0 items-center gap-2.5">
      <Avatar initials={initials} photo={photo} />
      <span className="min-w-0">
        <span className="block text-sm leading-tight font-semibold">
          {href ? (
            <Anchor href={href} className="text-ink no-underline hover:underline">
              {name}
            </Anchor>
          ) : (
            name
          )}
        </span>
        {line && <span className="block text-xs text-ink-3">{line}</span>}
      </span>
    </li>
  );
}
