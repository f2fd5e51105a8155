import type { ReactNode } from "react";
import { Anchor } from "../anchor";
import { classes } from "../classes";
import { useUiWords } from "../ui-words";

export type DayTab = { href: string; label: ReactNode; heading?: ReactNode; current?: boolean };

/** The days of an event, in sight while its programme scrolls; below them what else changes the view, which may scroll away. */
export function DayTabs({ days, tools }: { days: DayTab[]; tools?: ReactNode }) {
  return (
    <div className="contents print-hidden">
      <nav
        aria-label={useUiWords().days}
        className="sticky top-0 z-20 -mx-5 min-w-0 overflow-x-auto border-b border-line bg-paper px-5 py-2 md:-mx-8 md:px-8 lg:mx-0 lg:px-0 lg:py-3"
      >
        <ul className="flex gap-1">
          {days.map(({ href, label, heading, current }) => (
            <li key={href}>
              <Anchor
                href={href}
                aria-current={current ? "page" : undefined}
                className={classes(
                  "block min-h-11 rounded px-3.5 py-2 leading-tight font-semibold whitespace-nowrap no-underline -outline-offset-2 hover:no-underline",
                  current ? "bg-wash-2 text-ink" : "text-ink-2 hover:bg-wash",
                )}
              >
                {label}
                {heading && <span className="mt-0.5 block max-w-48 truncate text-xs font-medium text-ink-3">{heading}</span>}
              </Anchor>
            </li>
          ))}
        </ul>
      </nav>
      {tools && <div className="flex flex-wrap items-start gap-2 pt-4 lg:justify-end">{tools}</div>}
    </div>
  );
}
