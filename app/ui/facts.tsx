import type { ReactNode } from "react";

export type Fact = { label: ReactNode; value: ReactNode };

/** A few figures in a row: the figure large, its name below. */
export function Facts({ facts, onNavy }: { facts: Fact[]; onNavy?: boolean }) {
  return (
    <dl className="flex flex-wrap gap-x-7 gap-y-4 text-sm tabular-nums">
      {facts.map((fact, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list without identity
        <div key={index} className="flex flex-col-reverse">
          <dt className={onNavy ? "text-on-navy-2" : "text-ink-2"}>{fact.label}</dt>
          <dd className="font-serif text-2xl font-semibold">
            <bdi>{fact.value}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Names and values, one pair a line: what is known about one thing. */
export function DescriptionList({ facts }: { facts: Fact[] }) {
  return (
    <dl className="divide-y divide-line-2">
      {facts.map((fact, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list without identity
        <div key={index} className="grid gap-x-6 gap-y-0.5 py-2.5 sm:grid-cols-[11rem_1fr]">
          <dt className="text-sm text-ink-3">{fact.label}</dt>
          <dd className="min-w-0">{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}
