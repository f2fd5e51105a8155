import type { ReactNode } from "react";
import { Anchor } from "~/ui/anchor";

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

export type HomeBlock = { title: string; lines?: string[]; links?: { href: string; title: string }[] };

/** What one must know of an event in a few lines; beside the rest on a desk, before it on a phone. */
export const HomeSide = ({ blocks }: { blocks: HomeBlock[] }) => (
  <div className="grid content-start gap-5 sm:max-lg:grid-cols-2 lg:order-last">
    {blocks.map(({ title, lines = [], links = [] }) => (
      <section key={title} className="border-t border-line pt-3.5">
        <h2 className="font-sans text-xs font-semibold text-ink-3">{title}</h2>
        {lines.map((line, index) => (
          <p key={line} className={index === 0 ? "mt-1 font-semibold" : "text-sm text-ink-2"}>
            {line}
          </p>
        ))}
        {links.length > 0 && (
          <ul className="mt-1 grid">
            {links.map(({ href, title: name }) => (
              <li key={href}>
                <Anchor href={href} className="inline-block py-0.5">
                  {name}
                </Anchor>
              </li>
            ))}
          </ul>
        )}
      </section>
    ))}
  </div>
);
