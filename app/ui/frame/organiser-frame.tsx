import type { ReactNode } from "react";
import { Anchor } from "../anchor";
import { classes } from "../classes";
import { useUiWords } from "../ui-words";
import { SkipLink } from "./skip-link";

export type MenuEntry = { href: string; label: ReactNode; count?: ReactNode; current?: boolean };

type OrganiserFrameProps = {
  name: ReactNode;
  homeHref: string;
  /** At most eight. */
  menu: MenuEntry[];
  footHeading?: ReactNode;
  foot?: MenuEntry[];
  /** The bar above the page: find, who is signed in. */
  top?: ReactNode;
  children: ReactNode;
};

/** The team's screens: the menu at the side on a desk, behind "Menu" on a phone; the page on wash. */
export function OrganiserFrame({ name, homeHref, menu, footHeading, foot = [], top, children }: OrganiserFrameProps) {
  const words = useUiWords();
  const current = [...menu, ...foot].find((entry) => entry.current);
  const entries = <Menu menu={menu} footHeading={footHeading} foot={foot} />;
  return (
    <div className="min-h-dvh bg-wash lg:grid lg:grid-cols-[14rem_minmax(0,1fr)]">
      <SkipLink />
      <header className="border-line bg-paper max-lg:border-b lg:border-e print-hidden">
        <div className="lg:sticky lg:top-0 lg:max-h-dvh lg:overflow-y-auto">
          <p className="px-5 pt-5 pb-3 font-serif text-lg leading-tight font-semibold max-lg:hidden">
            <Anchor href={homeHref} className="text-ink no-underline hover:underline">
              {name}
            </Anchor>
          </p>
          <nav aria-label={words.mainMenu} className="px-3 pb-6 max-lg:hidden">
            {entries}
          </nav>
          {/* The key closes the menu once its link was followed. */}
          <details key={current?.href} className="lg:hidden">
            <summary className="flex min-h-14 list-none items-center justify-between gap-4 px-5 [&::-webkit-details-marker]:hidden">
              <span className="font-serif text-lg leading-tight font-semibold">{name}</span>
              <span className="rounded border border-line px-3 py-1.5 text-sm font-semibold">{words.menu}</span>
            </summary>
            <nav aria-label={words.mainMenu} className="border-t border-line-2 p-3">
              {entries}
            </nav>
          </details>
        </div>
      </header>
      <div className="min-w-0">
        {top && (
          <section
            aria-label={words.topBar}
            className="flex flex-wrap items-center justify-between gap-3 border-b border-line bg-paper px-5 py-2.5 text-sm lg:px-7 print-hidden"
          >
            {top}
          </section>
        )}
        <main id="content" tabIndex={-1} className="mx-auto max-w-desk px-5 py-6 lg:px-7">
          {children}
        </main>
      </div>
    </div>
  );
}

function Menu({ menu, footHeading, foot }: { menu: MenuEntry[]; footHeading?: ReactNode; foot: MenuEntry[] }) {
  return (
    <>
      <MenuList entries={menu} />
      {foot.length > 0 && (
        <>
          {footHeading && <p className="mt-6 border-t border-line-2 px-2.5 pt-5 pb-1 text-xs font-semibold text-ink-3">{footHeading}</p>}
          <MenuList entries={foot} quiet />
        </>
      )}
    </>
  );
}

function MenuList({ entries, quiet }: { entries: MenuEntry[]; quiet?: boolean }) {
  return (
    <ul className="grid gap-px">
      {entries.map(({ href, label, count, current }) => (
        <li key={href}>
          <Anchor
            href={href}
            aria-current={current ? "page" : undefined}
            className={classes(
              "flex items-baseline justify-between gap-3 rounded px-2.5 font-medium no-underline hover:no-underline",
              quiet ? "py-1.5 text-xs lg:py-1" : "py-2 text-sm lg:py-1.5",
              current ? "bg-navy text-on-navy" : "text-ink-2 hover:bg-wash-2 hover:text-ink",
            )}
          >
            {label}
            {count !== undefined && (
              <span className={classes("text-2xs tabular-nums", current ? "text-on-navy-2" : "text-ink-3")}>{count}</span>
            )}
          </Anchor>
        </li>
      ))}
    </ul>
  );
}
