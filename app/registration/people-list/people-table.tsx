import { paths } from "~/paths";
import { Anchor } from "~/ui/anchor";
import { type Column, Table } from "~/ui/table";
import { Tag } from "~/ui/tag";
import { stateNames } from "../registration";
import { OfferedUntil } from "../waiting/offered-until";
import { type PeopleTab, type PersonRow, tabNames } from "./people-list";

/** `offered`: until when a place is offered to them, ready to print. */
export type ShownPerson = PersonRow & { jurisdiction: string; category: string; offered: string };

type PeopleTableProps = {
  event: string;
  tab: PeopleTab;
  rows: ShownPerson[];
  /** What the event does not use has no column. */
  shows: { jurisdiction: boolean; category: boolean };
  /** What the event calls the jurisdiction of each. */
  jurisdictionHeading: string;
  /** Those that can be ticked; their boxes belong to the form of this id. */
  tickFor?: string;
};

export function PeopleTable({ event, tab, rows, shows, jurisdictionHeading, tickFor }: PeopleTableProps) {
  const columns: (Column<ShownPerson> | false | undefined)[] = [
    tickFor !== undefined && {
      key: "tick",
      label: <span className="sr-only">Choose</span>,
      cardLabel: "Choose",
      cell: ({ id, name }) => (
        <input type="checkbox" form={tickFor} name="id" value={id} aria-label={`Choose ${name}`} className="size-5" />
      ),
    },
    tab === "waiting" && { key: "number", label: "No.", cell: ({ waiting }) => waiting?.number ?? "" },
    { key: "name", label: "Name", heading: true, cell: (row) => <Name row={row} href={paths.registration(event, row.id)} /> },
    { key: "organisation", label: "Organisation", typed: true, cell: ({ organisation }) => organisation },
    shows.jurisdiction && { key: "jurisdiction", label: jurisdictionHeading, typed: true, cell: ({ jurisdiction }) => jurisdiction },
    shows.category && { key: "category", label: "Category", typed: true, cell: ({ category }) => category },
    { key: "mail", label: "Mail", typed: true, cell: ({ mailAddress }) => mailAddress ?? <Tag tone="warn">No address</Tag> },
    tab !== "confirmed" && { key: "state", label: "State", cell: (row) => <State row={row} /> },
  ];
  return <Table caption={`People: ${tabNames[tab]}`} columns={columns.filter((column) => !!column)} rows={rows} rowKey={({ id }) => id} />;
}

const Name = ({ row: { name, rankOrTitle, position }, href }: { row: ShownPerson; href: string }) => (
  <>
    <Anchor href={href}>
      <bdi>{name}</bdi>
    </Anchor>
    {(rankOrTitle || position) && (
      <span className="block text-xs font-normal text-ink-3">
        <bdi>{[rankOrTitle, position].filter(Boolean).join(", ")}</bdi>
      </span>
    )}
  </>
);

const State = ({ row: { state, unproven, offered } }: { row: ShownPerson }) =>
  offered ? (
    <OfferedUntil until={offered} />
  ) : (
    <Tag tone={unproven ? "warn" : "neutral"}>{unproven ? "Address not confirmed" : stateNames[state]}</Tag>
  );
