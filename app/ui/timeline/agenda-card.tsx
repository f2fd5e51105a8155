import type { ReactNode } from "react";
import { Anchor } from "../anchor";
import { classes } from "../classes";

type AgendaCardProps = { time: ReactNode; title: ReactNode; href?: string; meta?: ReactNode; tags?: ReactNode; now?: boolean };

/** One entry of a person's own day, on a phone: when, what, where. */
export function AgendaCard({ time, title, href, meta, tags, now }: AgendaCardProps) {
  return (
    <article
      className={classes(
        "grid grid-cols-[4.5rem_1fr] gap-x-2 rounded-lg border bg-paper p-3.5 sm:grid-cols-[5.5rem_1fr]",
        now ? "border-brass" : "border-line-2",
      )}
    >
      <div className="[&_span]:ms-0 [&_span]:block">{time}</div>
      <div className="min-w-0">
        <h3 className="text-lg leading-tight">
          {href ? (
            <Anchor href={href} className="text-ink no-underline hover:underline">
              {title}
            </Anchor>
          ) : (
            title
          )}
        </h3>
        {meta && <p className="mt-1 text-xs text-ink-3">{meta}</p>}
        {tags && <div className="mt-1.5 flex flex-wrap gap-1.5">{tags}</div>}
      </div>
    </article>
  );
}

/** A day above its entries. */
export function DayHeading({ children, note }: { children: ReactNode; note?: ReactNode }) {
  return (
    <h2 className="mt-6 mb-2.5 text-lg first:mt-2">
      {children}
      {note && <span className="ms-2 font-sans text-xs font-medium text-ink-3">{note}</span>}
    </h2>
  );
}
