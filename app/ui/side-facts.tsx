import type { ReactNode } from "react";
import { Anchor } from "~/ui/anchor";

export type SideBlock = { title: string; lines?: ReactNode[]; links?: { href: string; title: string }[] };

/** What one must know in a few lines; beside the rest on a desk, before it on a phone. */
export const SideFacts = ({ blocks }: { blocks: SideBlock[] }) => (
  <div className="grid content-start gap-5 sm:max-lg:grid-cols-2">
    {blocks.map(({ title, lines = [], links = [] }) => (
      <section key={title} className="border-t border-line pt-3.5">
        <h2 className="font-sans text-xs font-semibold text-ink-3">{title}</h2>
        {lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list without identity
          <p key={index} className={index === 0 ? "mt-1 font-semibold" : "text-sm text-ink-2"}>
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
