import type { ReactNode } from "react";
import { Anchor } from "../anchor";
import { classes } from "../classes";
import { useUiWords } from "../ui-words";

export type DayTab = { href: string; label: ReactNode; heading?: ReactNode; current?: boolean };

/** The days of an event, in sight while its programme scrolls; beside them what else changes the view, which a phone lets scroll away. */
export function DayTabs({ days, tools }: { days: DayTab[]; tools?: ReactNode }) {
  return (
    <div className="z-20 contents border-b border-line bg-paper py-4 lg:sticky lg:top-0 lg:flex lg:items-center lg:justify-between lg:gap-6 print-hidden">
      <nav
        aria-label={useUiWords().days}
        className="min-w-0 overflow-x-auto max-lg:sticky max-lg:top-0 max-lg:z-20 max-lg:-mx-5 md:max-lg:-mx-8 max-lg:border-b max-lg:border-line max-lg:bg-paper max-lg:px-5 md:max-lg:px-8 max-lg:py-2"
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
      {tools && <div className="flex flex-wrap items-center gap-2 max-lg:pt-4">{tools}</div>}
    </div>
  );
}
