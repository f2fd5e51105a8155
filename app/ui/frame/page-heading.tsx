import type { ReactNode } from "react";

type PageHeadingProps = { eyebrow?: ReactNode; title: ReactNode; lead?: ReactNode; status?: ReactNode; actions?: ReactNode };

/** The one h1 of a page, with its state and its deeds. */
export function PageHeading({ eyebrow, title, lead, status, actions }: PageHeadingProps) {
  return (
    <div className="mb-6 flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
      <div className="min-w-0">
        {eyebrow && <p className="eyebrow mb-1">{eyebrow}</p>}
        <h1 className="text-3xl">{title}</h1>
        {lead && <div className="mt-2 max-w-prose text-ink-2">{lead}</div>}
      </div>
      {(status || actions) && (
        <div className="flex flex-wrap items-center gap-x-3 gap-y-2 text-sm text-ink-2">
          {status}
          {actions}
        </div>
      )}
    </div>
  );
}
