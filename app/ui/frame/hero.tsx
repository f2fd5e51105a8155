import type { ReactNode } from "react";
import { classes } from "../classes";
import { type Fact, Facts } from "../facts";

type HeroProps = { eyebrow?: ReactNode; title: ReactNode; lead?: ReactNode; facts?: Fact[]; actions?: ReactNode; compact?: boolean };

/** The head of a public page, on navy, right below SiteHeader: holds the page's h1. Compact, a phone shows no more than the title, so that what follows is in sight. */
export function Hero({ eyebrow, title, lead, facts, actions, compact }: HeroProps) {
  return (
    <div className="bg-navy text-on-navy">
      <div className="page-width grid items-end gap-8 py-9 md:grid-cols-[1fr_auto] md:py-11">
        <div className="min-w-0">
          {eyebrow && <p className="eyebrow mb-2 text-gilt">{eyebrow}</p>}
          <h1 className="max-w-[18em] text-4xl md:text-5xl">{title}</h1>
          {lead && <p className={classes("mt-3 max-w-prose text-on-navy-2", compact && "max-md:hidden")}>{lead}</p>}
          {facts && facts.length > 0 && (
            <div className={classes("mt-6", compact && "max-md:hidden")}>
              <Facts facts={facts} onNavy />
            </div>
          )}
        </div>
        {actions && <div className="flex flex-wrap gap-2 md:flex-col print-hidden">{actions}</div>}
      </div>
    </div>
  );
}
