import type { ReactNode } from "react";
import { Anchor } from "../anchor";
import { classes } from "../classes";
import { SkipLink } from "./skip-link";

type PersonalHeaderProps = { eventLine: ReactNode; title: ReactNode; state?: ReactNode; note?: ReactNode; crest?: string; wide?: boolean };

/** The head of a personal page, made for a phone held in one hand. Holds the page's h1. */
export function PersonalHeader({ eventLine, title, state, note, crest, wide }: PersonalHeaderProps) {
  return (
    <header className="border-t-4 border-host bg-navy text-on-navy">
      <SkipLink />
      <div className={classes("mx-auto flex items-start gap-4 px-5 pt-4 pb-5", wide ? "max-w-desk" : "max-w-form")}>
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

type PersonalFrameProps = { header: ReactNode; footer?: ReactNode; wide?: boolean; children: ReactNode };

/** The page below: one narrow column on wash, or a wide one for what has columns of its own. */
export function PersonalFrame({ header, footer, wide, children }: PersonalFrameProps) {
  const width = wide ? "[--container-page:var(--container-desk)]" : "[--container-page:var(--container-form)]";
  return (
    <div className={classes("flex min-h-dvh flex-col bg-wash [&_.page-width]:px-5", width)}>
      {header}
      <main id="content" tabIndex={-1} className={classes("mx-auto w-full grow px-4 pt-4 pb-10", wide ? "max-w-desk" : "max-w-form")}>
        {children}
      </main>
      {footer}
    </div>
  );
}
