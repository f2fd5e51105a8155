import { paths } from "~/paths";
import { initialsOf } from "~/people/line";
import { Anchor } from "~/ui/anchor";
import { Avatar } from "~/ui/avatar";
import { type Column, Table } from "~/ui/table";
import { Tag } from "~/ui/tag";
import type { Missing } from "./speaker";

export type SpeakerRow = { id: string; name: string; line: string; missing: Missing[]; sessions: number; photo?: string; since: string };

const missingNames: Record<Missing, string> = { position: "Position", bio: "Bio", photo: "Photo" };

/** For the team: who speaks, how often, and what their page lacks. */
export function SpeakerTable({ rows, event }: { rows: SpeakerRow[]; event: string }) {
  const columns: Column<SpeakerRow>[] = [
    { key: "name", label: "Speaker", heading: true, cell: (row) => <Who row={row} event={event} /> },
    { key: "sessions", label: "Sessions", numeric: true, cell: ({ sessions }) => (sessions === 0 ? "none" : sessions) },
    { key: "missing", label: "Missing", cell: ({ missing }) => <Lacks missing={missing} /> },
    { key: "since", label: "Known since", cell: ({ since }) => since },
  ];
  return <Table caption="Speakers" columns={columns} rows={rows} rowKey={({ id }) => id} />;
}

const Who = ({ row: { id, name, line, photo }, event }: { row: SpeakerRow; event: string }) => (
  <span className="flex items-center gap-3">
    <Avatar initials={initialsOf(name)} photo={photo} />
    <span className="min-w-0">
      <Anchor href={paths.speakerCard(event, id)}>{name}</Anchor>
      {line && <span className="block text-xs font-normal text-ink-3">{line}</span>}
    </span>
  </span>
);

const Lacks = ({ missing }: { missing: Missing[] }) =>
  missing.length === 0 ? (
    <Tag tone="ok">Complete</Tag>
  ) : (
    <span className="flex flex-wrap gap-1.5">
      {missing.map((what) => (
        <Tag key={what} tone="warn">
          {missingNames[what]}
        </Tag>
      ))}
    </span>
  );
