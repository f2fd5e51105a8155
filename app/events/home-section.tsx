import type { ReactNode } from "react";

/** A part of an event's home page under a heading of its own. */
export const HomeSection = ({ title, more, children }: { title: string; more?: ReactNode; children: ReactNode }) => (
  <section className="min-w-0">
    <div className="mb-5 flex flex-wrap items-baseline justify-between gap-x-6">
      <h2 className="text-2xl">{title}</h2>
      {more}
    </div>
    {children}
  </section>
);
