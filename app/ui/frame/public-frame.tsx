import type { ReactNode } from "react";

type PublicFrameProps = { header: ReactNode; hero?: ReactNode; footer: ReactNode; children: ReactNode };

/** A public page: SiteHeader, then main with an optional Hero over the width of the window, then SiteFooter. */
export function PublicFrame({ header, hero, footer, children }: PublicFrameProps) {
  return (
    <div className="flex min-h-dvh flex-col">
      {header}
      <main id="content" tabIndex={-1} className="grow">
        {hero}
        <div className={hero ? "page-width" : "page-width pt-8"}>{children}</div>
      </main>
      {footer}
    </div>
  );
}
