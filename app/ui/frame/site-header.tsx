import type { ReactNode } from "react";
import { Anchor } from "../anchor";
import { classes } from "../classes";
import { useUiWords } from "../ui-words";
import { SkipLink } from "./skip-link";

export type NavLink = { href: string; label: ReactNode; current?: boolean };

type SiteHeaderProps = { name: ReactNode; homeHref: string; crest?: string; links: NavLink[]; languages?: ReactNode; action?: ReactNode };

/** The navy bar of every public page: whose page it is, where else to go. The crest is an address of an image; the name says what it shows. */
export function SiteHeader({ name, homeHref, crest, links, languages, action }: SiteHeaderProps) {
  return (
    <header className="border-t-4 border-host bg-navy text-on-navy">
      <SkipLink />
      <div className="page-width">
        <div className="grid grid-cols-[1fr_auto] items-center gap-x-8 border-b border-navy-line text-sm lg:grid-cols-[1fr_auto_1fr]">
          <Anchor
            href={homeHref}
            className="flex min-w-0 items-center gap-3 py-3.5 font-serif text-lg leading-tight font-semibold text-on-navy no-underline outline-gilt"
          >
            {crest && <img src={crest} alt="" className="h-10 w-auto max-w-24 shrink-0 object-contain" />}
            <span>{name}</span>
          </Anchor>
          {links.length > 0 && <SiteNav links={links} />}
          <div className="flex items-center justify-end gap-4 py-3 max-lg:col-start-2 max-lg:row-start-1 lg:col-start-3">
            {languages}
            {action}
          </div>
        </div>
      </div>
    </header>
  );
}

export type LanguageLink = { href: string; label: string; short?: string; code: string; current?: boolean };

/** The languages of the page, the present one marked; a phone shows their short names. */
export function LanguageLinks({ languages }: { languages: LanguageLink[] }) {
  return (
    <nav aria-label={useUiWords().languages}>
      <ul className="flex gap-3">
        {languages.map(({ href, label, short, code, current }) => (
          <li key={code}>
            <a
              href={href}
              lang={code}
              hrefLang={code}
              aria-current={current ? "true" : undefined}
              className={classes("on-navy", linkShape, current && linkOn)}
            >
              <span className={classes(short && "max-md:hidden")}>{label}</span>
              {short && <span className="inline-block min-w-6 text-center md:hidden">{short}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function SiteNav({ links }: { links: NavLink[] }) {
  return (
    <nav
      aria-label={useUiWords().mainMenu}
      className="min-w-0 max-lg:col-span-2 max-lg:row-start-2 max-lg:overflow-x-auto max-lg:border-t max-lg:border-navy-line max-md:-mx-5 max-md:px-5"
    >
      <ul className="flex gap-x-6">
        {links.map(({ href, label, current }) => (
          <li key={href}>
            <Anchor
              href={href}
              aria-current={current ? "page" : undefined}
              className={classes("on-navy whitespace-nowrap", linkShape, current && linkOn)}
            >
              {label}
            </Anchor>
          </li>
        ))}
      </ul>
    </nav>
  );
}

const linkShape = "inline-block border-b-2 border-transparent py-2.5 -outline-offset-2";
const linkOn = "is-on";
