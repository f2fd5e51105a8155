import { paths } from "~/paths";
import { Anchor } from "~/ui/anchor";
import { Tag } from "~/ui/tag";

type ListedVersion = { number: number; at: string; by: string | null; note: string; misprint: boolean };

/** Every version there was, for the team alone. */
export function VersionList({ event, versions }: { event: string; versions: ListedVersion[] }) {
  return (
    <ol className="divide-y divide-line-2 text-sm">
      {versions.map(({ number, at, by, note, misprint }) => (
        <li key={number} className="grid gap-1 py-2">
          <p className="flex flex-wrap items-baseline gap-x-4">
            <Anchor href={paths.pastVersion(event, number)} className="min-w-24 font-semibold">
              Version {number}
            </Anchor>
            <span className="tabular-nums">{at}</span>
            {by && <span className="text-ink-2">{by}</span>}
            {misprint && <Tag tone="neutral">Misprint, nobody told</Tag>}
          </p>
          {note && <p className="max-w-prose whitespace-pre-line text-ink-2">{note}</p>}
        </li>
      ))}
    </ol>
  );
}
