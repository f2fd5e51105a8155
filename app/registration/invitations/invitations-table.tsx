import { paths } from "~/paths";
import { Anchor } from "~/ui/anchor";
import { Button } from "~/ui/button";
import { type Column, Table } from "~/ui/table";
import { Tag } from "~/ui/tag";
import type { RegistrationState } from "../registration";
import { stateNames } from "../registration";
import type { InvitationState } from "./invitation";

export type ShownInvitation = {
  id: string;
  personId: string;
  name: string;
  mailAddress: string | null;
  category: string;
  skipsApproval: boolean;
  /** Dates as they are read, or "". */
  invited: string;
  reminded: string;
  answered: string;
  regretted: string;
  withdrawn: string;
  registrationId: string | null;
  registrationState: RegistrationState | null;
};

type InvitationsTableProps = {
  event: string;
  tab: InvitationState;
  rows: ShownInvitation[];
  showsCategory: boolean;
  /** The form its buttons belong to, where something may be done. */
  withdrawBy?: string;
};

export function InvitationsTable({ event, tab, rows, showsCategory, withdrawBy }: InvitationsTableProps) {
  const columns: (Column<ShownInvitation> | false | undefined)[] = [
    { key: "name", label: "Name", heading: true, cell: (row) => <Name event={event} row={row} /> },
    { key: "mail", label: "Mail", typed: true, cell: ({ mailAddress }) => mailAddress ?? <Tag tone="warn">No address</Tag> },
    showsCategory && { key: "category", label: "Category", typed: true, cell: ({ category }) => category },
    { key: "invited", label: tab === "rehearsed" ? "Entered" : "Invited", cell: ({ invited }) => invited },
    tab !== "rehearsed" && { key: "reminded", label: "Reminded", cell: ({ reminded }) => reminded || "–" },
    tab === "answered" && {
      key: "answered",
      label: "Answered",
      cell: ({ answered, registrationState }) => (
        <span className="grid gap-1">
          {answered}
          {registrationState && <Tag tone={registrationState === "confirmed" ? "ok" : "neutral"}>{stateNames[registrationState]}</Tag>}
        </span>
      ),
    },
    tab === "regretted" && { key: "regretted", label: "Said so", cell: ({ regretted }) => regretted },
    tab === "withdrawn" && { key: "withdrawn", label: "Withdrawn", cell: ({ withdrawn }) => withdrawn },
    withdrawBy !== undefined && {
      key: "deed",
      label: <span className="sr-only">Withdraw</span>,
      cardLabel: "Withdraw",
      cell: ({ personId, name }) => (
        <Button small look="danger" form={withdrawBy} name="withdraw" value={personId} aria-label={`Withdraw the invitation of ${name}`}>
          Withdraw
        </Button>
      ),
    },
  ];
  return <Table caption="Invitations" columns={columns.filter((column) => !!column)} rows={rows} rowKey={({ id }) => id} />;
}

const Name = ({ event, row: { name, registrationId, skipsApproval } }: { event: string; row: ShownInvitation }) => (
  <span className="grid justify-items-start gap-1">
    {registrationId ? (
      <Anchor href={paths.registration(event, registrationId)}>
        <bdi>{name}</bdi>
      </Anchor>
    ) : (
      <bdi>{name}</bdi>
    )}
    {skipsApproval && <Tag tone="brass">Confirmed at once</Tag>}
  </span>
);
