import type { Reply } from "~/delegations/invited/delegation";
import { Flag } from "~/delegations/names/flag";
import { paths } from "~/paths";
import { Anchor } from "~/ui/anchor";
import { Button } from "~/ui/button";
import { type Column, Table } from "~/ui/table";
import { Tag } from "~/ui/tag";

/** A line of the board, ready to print. */
export type ShownDelegation = {
  id: string;
  name: string;
  shortName: string;
  flag: string | null;
  under: string;
  /** The number of the invitation and its day; nothing before it. */
  invited: string[];
  reply: Reply | null;
  coming: number | null;
  focalPoint: string;
  head: string;
  named: string;
  details: string;
  letter: string;
  lastContact: string;
  remarks: string;
  missing: string;
  /** How many members keep a place though it regretted. */
  atOdds: number;
};

type BoardTableProps = {
  event: string;
  /** What the event calls one of them. */
  word: string;
  /** What it calls all of them. */
  caption: string;
  rows: ShownDelegation[];
  /** Those that can be ticked, for the form of this id. */
  tickFor?: string;
  ticked?: boolean;
  /** Where the order is by hand: the form its arrows belong to, and where each leads. */
  orderFor?: { form: string; steps: Record<string, Steps> };
};

export function BoardTable({ event, word, caption, rows, tickFor, ticked, orderFor }: BoardTableProps) {
  // A column that nobody fills takes the width of those that are read.
  const anyHas = (key: "head" | "lastContact" | "missing" | "remarks") => rows.some((row) => row[key].length > 0);
  const columns: (Column<ShownDelegation> | false)[] = [
    tickFor !== undefined && {
      key: "tick",
      label: <span className="sr-only">Choose</span>,
      cardLabel: "Choose",
      cell: ({ id, name }) => (
        <input
          type="checkbox"
          form={tickFor}
          name="id"
          value={id}
          defaultChecked={ticked}
          aria-label={`Choose ${name}`}
          className="size-5"
        />
      ),
    },
    { key: "name", label: word, heading: true, cell: (row) => <Name row={row} href={paths.delegation(event, row.id)} /> },
    {
      key: "invited",
      label: "Invited",
      cell: ({ invited }) => invited.length > 0 && <span className="whitespace-pre">{invited.join("\n")}</span>,
    },
    {
      key: "reply",
      label: "Reply",
      cell: (row) => (
        <span>
          <ReplyTag {...row} />
          {row.letter && <Small>{row.letter}</Small>}
        </span>
      ),
    },
    { key: "focal", label: "Focal point", typed: true, cell: ({ focalPoint }) => focalPoint && <bdi>{focalPoint}</bdi> },
    anyHas("head") && { key: "head", label: "Head", typed: true, cell: ({ head }) => head && <bdi>{head}</bdi> },
    {
      key: "named",
      label: "Named",
      cell: ({ named, details, reply, atOdds }) =>
        reply === "regretted" ? (
          atOdds || ""
        ) : (
          <span className="md:whitespace-nowrap">
            {named}
            {details && <Small>{details}</Small>}
          </span>
        ),
    },
    anyHas("lastContact") && {
      key: "contact",
      label: "Last contact",
      cell: ({ lastContact }) => lastContact && <span className="whitespace-nowrap">{lastContact}</span>,
    },
    (anyHas("missing") || rows.some(({ atOdds }) => atOdds > 0)) && {
      key: "missing",
      label: "Missing",
      cell: ({ missing, atOdds }) => (atOdds ? "to be withdrawn" : missing),
    },
    anyHas("remarks") && {
      key: "remarks",
      label: "Remarks",
      typed: true,
      cell: ({ remarks }) => remarks && <span className="line-clamp-2">{remarks}</span>,
    },
    orderFor !== undefined && {
      key: "order",
      label: <span className="sr-only">Order</span>,
      cardLabel: "Order",
      cell: ({ id, name }) => <Arrows id={id} name={name} form={orderFor.form} steps={orderFor.steps[id]} />,
    },
  ];
  const filled = columns.filter((column) => !!column);
  return <Table caption={caption} columns={filled} rows={rows} rowKey={({ id }) => id} />;
}

const Small = ({ children }: { children: string }) => <span className="block text-xs font-normal text-ink-3">{children}</span>;

const Name = ({ row: { name, shortName, flag, under }, href }: { row: ShownDelegation; href: string }) => (
  <>
    <span className="flex items-start">
      <Flag code={flag} />
      <Anchor href={href} title={shortName === name ? undefined : name} className="min-w-24">
        <bdi>{shortName}</bdi>
      </Anchor>
    </span>
    {under && <Small>{`under ${under}`}</Small>}
  </>
);

export const ReplyTag = ({ reply, coming }: { reply: Reply | null; coming: number | null }) =>
  reply === null ? (
    <span className="text-ink-3">No reply yet</span>
  ) : (
    <Tag tone={reply === "accepted" ? "ok" : "neutral"}>
      {reply === "accepted" ? (coming === null ? "Accepted" : `Accepted, ${coming}`) : "Regretted"}
    </Tag>
  );

/** Whether one can go a step further. */
export type Steps = { up: boolean; down: boolean };

type ArrowsProps = { id: string; name: string; form: string; steps: Steps | undefined };

/** A form of their own, so that Enter in a box never moves anything. An arrow that moves nothing is not there; its place is. */
const Arrows = ({ id, name, form, steps }: ArrowsProps) => (
  <span className="grid w-fit grid-cols-2 gap-1">
    {(["up", "down"] as const).map(
      (direction) =>
        steps?.[direction] && (
          <Button
            key={direction}
            small
            look="quiet"
            form={form}
            name={direction}
            value={id}
            aria-label={`Move ${name} ${direction}`}
            className={direction === "up" ? "col-start-1" : "col-start-2"}
          >
            {direction === "up" ? "↑" : "↓"}
          </Button>
        ),
    )}
  </span>
);
