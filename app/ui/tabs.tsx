import type { ReactNode } from "react";
import { Anchor } from "./anchor";
import { classes } from "./classes";

export type Tab = { href: string; label: ReactNode; count?: ReactNode; current?: boolean };

/** Views of one list or one person, each with an address of its own. */
export function Tabs({ tabs, label }: { tabs: Tab[]; label: string }) {
  return (
    <nav aria-label={label} className="-mx-1 overflow-x-auto border-b border-line px-1">
      <ul className="flex gap-6">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <Anchor href={tab.href} aria-current={tab.current ? "page" : undefined} className={classes(shape, tab.current ? on : off)}>
              {tab.label}
              {tab.count !== undefined && <span className="text-xs font-medium text-ink-3 tabular-nums">{tab.count}</span>}
            </Anchor>
          </li>
        ))}
      </ul>
    </nav>
  );
}

const shape =
  "inline-flex min-h-11 items-center gap-2 border-b-2 py-2 text-sm font-semibold whitespace-nowrap no-underline -outline-offset-2";
const on = "border-brass text-ink";
const off = "border-transparent text-ink-2 hover:border-line hover:text-ink";
