import type { ReactNode } from "react";

/** A piece of a page with a frame of its own. */
export function Card({ title, action, foot, children }: { title?: ReactNode; action?: ReactNode; foot?: ReactNode; children: ReactNode }) {
  return (
    <section className="min-w-0 rounded-lg border border-line bg-paper">
      {(title || action) && (
        <header className="flex flex-wrap items-center justify-between gap-3 px-5 pt-4">
          {title && <h2 className="text-lg">{title}</h2>}
          {action}
        </header>
      )}
      <div className="px-5 py-4">{children}</div>
      {foot && <footer className="border-t border-line-2 px-5 py-3 text-sm text-ink-2">{foot}</footer>}
    </section>
  );
}
