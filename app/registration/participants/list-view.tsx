import { Flag } from "~/delegations/names/flag";
import { classes } from "~/ui/classes";
import type { ShownEntry, ShownList, ShownParty } from "./shown-list";

/** What is counted, and by which rule. */
export const ListFigures = ({ shown }: { shown: ShownList }) => (
  <div className="max-w-prose">
    <p className="font-serif text-xl font-semibold">{shown.figures}</p>
    <p className="mt-1 text-sm text-ink-2">
      {shown.rule} {shown.official}
    </p>
  </div>
);

/** One edition of the list: the same for strangers, delegations and the team. */
export function ListView({ shown }: { shown: ShownList }) {
  return (
    <div className="grid gap-9">
      {shown.nobody && <p className="text-ink-2">{shown.nobody}</p>}
      {shown.sections.map(({ heading, parties, more }) => (
        <section key={heading}>
          <h2 className="text-2xl">{heading}</h2>
          <div className="mt-4 grid gap-3">
            {parties.map((party, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: an edition holds no identities, and its order is fixed
              <Party key={at} party={party} />
            ))}
          </div>
          {more && <p className="mt-3 text-ink-2">{more}</p>}
        </section>
      ))}
    </div>
  );
}

const Party = ({ party: { name, under, flag, count, people, more } }: { party: ShownParty }) => (
  <section className={classes("break-inside-avoid", people.length > 0 && "pb-4")}>
    <PartyHeading {...{ name, under, flag, count }} />
    <ul className="divide-y divide-line-2">
      {people.map((entry, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <li key={at} className="grid gap-x-6 py-2 sm:grid-cols-[1fr_12rem]">
          <EntryNames entry={entry} />
          {entry.roleName && <span className="text-sm font-semibold text-brass sm:text-end">{entry.roleName}</span>}
        </li>
      ))}
    </ul>
    {more && <p className="py-2 text-sm text-ink-2">{more}</p>}
  </section>
);

export const PartyHeading = ({ name, under, flag, count }: Pick<ShownParty, "name" | "under" | "flag" | "count">) => (
  <div className="flex flex-wrap items-baseline justify-between gap-x-4 border-b border-line pb-1.5">
    <h3 className="min-w-0 text-lg">
      <Flag code={flag ?? null} />
      <bdi>{name}</bdi>
      {under && <span className="ms-2 font-sans text-xs font-normal text-ink-3">{under}</span>}
    </h3>
    <span className="text-xs text-ink-3 tabular-nums">{count}</span>
  </div>
);

export const EntryNames = ({ entry: { name, otherScriptName, lead } }: { entry: ShownEntry }) => (
  <span className="min-w-0">
    {name && (
      <span className="block font-semibold">
        <bdi>{name}</bdi>
        {otherScriptName && (
          <>
            {" "}
            <bdi className="font-normal">{otherScriptName}</bdi>
          </>
        )}
      </span>
    )}
    {lead && <span className={classes("block", name && "text-sm text-ink-2")}>{lead}</span>}
  </span>
);

/** What is different from the list before; closed, where it is not what the reader came for. */
export function ChangesView({ changes, open }: { changes: ShownList["changes"]; open?: boolean }) {
  if (!changes) return null;
  if (changes.lines.length === 0) return <p className="text-sm text-ink-2">{changes.none}</p>;
  return (
    <details open={open} className="rounded-lg border border-line bg-paper px-5 py-3">
      <summary className="cursor-pointer font-semibold">{`${changes.heading} (${changes.lines.length})`}</summary>
      <ul className="mt-3 grid gap-1.5 text-sm">
        {changes.lines.map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two titles may be worded alike, and their order is fixed
          <li key={at}>{line}</li>
        ))}
      </ul>
    </details>
  );
}
