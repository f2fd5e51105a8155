import type { ReactNode } from "react";

/** One day, from top to bottom. */
export function Timeline({ children }: { children: ReactNode }) {
  return <ol className="divide-y divide-line-2">{children}</ol>;
}

type TimelineRowProps = { time: ReactNode; id?: string; children: ReactNode };

/** A time and what happens then; what runs in parallel stands side by side on a desk and below each other on a phone. */
export function TimelineRow({ time, id, children }: TimelineRowProps) {
  return (
    <li id={id} className="grid gap-x-6 gap-y-2 py-5 sm:grid-cols-[6rem_1fr] md:grid-cols-[7rem_1fr]">
      {time}
      <div className="grid min-w-0 gap-6 md:auto-cols-fr md:grid-flow-col md:[&:has(>:nth-child(4))]:grid-flow-row md:[&:has(>:nth-child(4))]:grid-cols-3">
        {children}
      </div>
    </li>
  );
}
