import { paths } from "~/paths";
import { Anchor } from "~/ui/anchor";

type VersionListProps = { event: string; versions: { number: number; at: string; by: string | null }[] };

/** Every version there was, for the team alone. */
export function VersionList({ event, versions }: VersionListProps) {
  return (
    <ol className="divide-y divide-line-2 text-sm">
      {versions.map(({ number, at, by }) => (
        <li key={number} className="flex flex-wrap items-baseline gap-x-4 py-2">
          <Anchor href={paths.pastVersion(event, number)} className="min-w-24 font-semibold">
            Version {number}
          </Anchor>
          <span className="tabular-nums">{at}</span>
          {by && <span className="text-ink-2">{by}</span>}
        </li>
      ))}
    </ol>
  );
}
