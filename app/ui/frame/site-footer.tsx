import type { ReactNode } from "react";
import { Anchor } from "../anchor";

type SiteFooterProps = {
  heading: ReactNode;
  mail?: string;
  phone?: string;
  lines?: ReactNode[];
  links?: { href: string; label: ReactNode }[];
};

/** Whom to ask, on every page. */
export function SiteFooter({ heading, mail, phone, lines = [], links = [] }: SiteFooterProps) {
  return (
    <footer className="mt-16 border-t border-line bg-wash text-sm text-ink-2">
      <div className="page-width flex flex-wrap justify-between gap-x-12 gap-y-6 py-8">
        <div className="grid gap-1">
          <p className="font-serif text-lg font-semibold text-ink">{heading}</p>
          <p className="flex flex-wrap gap-x-4">
            {mail && (
              <a href={`mailto:${mail}`} className="inline-block py-0.5">
                {mail}
              </a>
            )}
            {phone && (
              <a href={`tel:${phone.replace(/[^+\d]/g, "")}`} className="inline-block py-0.5 tabular-nums">
                <bdi dir="ltr">{phone}</bdi>
              </a>
            )}
          </p>
          {lines.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list without identity
            <p key={index}>{line}</p>
          ))}
        </div>
        {links.length > 0 && (
          <ul className="flex flex-wrap gap-x-6 gap-y-2 self-start print-hidden">
            {links.map((link) => (
              <li key={link.href}>
                <Anchor href={link.href}>{link.label}</Anchor>
              </li>
            ))}
          </ul>
        )}
      </div>
    </footer>
  );
}
