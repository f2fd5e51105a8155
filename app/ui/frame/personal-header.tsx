import type { ReactNode } from "react";
import { Anchor } from "../anchor";
import { SkipLink } from "./skip-link";

type PersonalHeaderProps = { eventLine: ReactNode; title: ReactNode; state?: ReactNode; note?: ReactNode; crest?: string };

/** The head of a personal page, made for a phone held in one hand. Holds the page's h1. */
export function PersonalHeader({ eventLine, title, state, note, crest }: PersonalHeaderProps) {
  return (
    <header className="border-t-4 border-host bg-navy text-on-navy">
      <SkipLink />
      <div className="mx-auto flex max-w-form items-start gap-4 px-5 pt-4 pb-5">
        <div className="min-w-0 grow">
          <p className="text-xs text-on-navy-2">{eventLine}</p>
          <h1 className="mt-1 text-2xl">{title}</h1>
          {(state || note) && (
            <div className="mt-2.5 flex flex-wrap justify-between gap-x-6 gap-y-1 text-xs text-on-navy-2">
              {state && <p className="[&_b]:text-on-navy">{state}</p>}
              {note && <p>{note}</p>}
            </div>
          )}
        </div>
        {crest && <img src={crest} alt="" className="h-12 w-auto max-w-20 shrink-0 object-contain" />}
      </div>
    </header>
  );
}

/** Two or three deeds side by side under the head. */
export function PersonalActions({ label, actions }: { label: string; actions: { href: string; label: ReactNode }[] }) {
  return (
    <nav aria-label={label} className="border-b border-line bg-paper">
      <ul className="mx-auto grid max-w-form auto-cols-fr grid-flow-col divide-x divide-line-2 rtl:divide-x-reverse">
        {actions.map((action) => (
          <li key={action.href}>
            <Anchor
              href={action.href}
              className="grid min-h-12 place-items-center px-2 py-3 text-center text-sm leading-tight font-semibold no-underline -outline-offset-2 hover:bg-wash"
            >
              {action.label}
            </Anchor>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The page below: one narrow column on wash. */
export function PersonalFrame({ header, footer, children }: { header: ReactNode; footer?: ReactNode; children: ReactNode }) {
  return (
    <div className="flex min-h-dvh flex-col bg-wash [--container-page:var(--container-form)] [&_.page-width]:px-5">
      {header}
      <main id="content" tabIndex={-1} className="mx-auto w-full max-w-form grow px-4 pt-4 pb-10">
        {children}
      </main>
      {footer}
    </div>
  );
}
