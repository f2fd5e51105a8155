import { Form } from "@remix-run/react";
import { paths } from "~/paths";
import { Button, ButtonLink } from "~/ui/button";
import { EmptyState } from "~/ui/empty-state";
import { PageHeading } from "~/ui/frame/page-heading";

type BoardProps = { event: string };

export const BoardDeeds = ({ event }: BoardProps) => (
  <>
    <ButtonLink href={paths.pasteDelegations(event)}>Paste a list</ButtonLink>
    <ButtonLink look="primary" href={paths.addDelegation(event)}>
      Add a delegation
    </ButtonLink>
  </>
);

export const BoardExports = ({ event }: BoardProps) => (
  <div className="flex flex-wrap items-center gap-3 pt-8">
    {(["xlsx", "csv"] as const).map((as) => (
      <Form key={as} method="post" action={paths.exportDelegations(event, as)} reloadDocument>
        <Button small>{as === "xlsx" ? "Export for Excel" : "Export as CSV"}</Button>
      </Form>
    ))}
    <p className="text-xs text-ink-3">The whole board in protocol order, with mail addresses. Who exported it is noted.</p>
  </div>
);

export const NoDelegations = ({ event, heading, mayEdit }: BoardProps & { heading: string; mayEdit: boolean }) => (
  <>
    <PageHeading title={heading} />
    <EmptyState
      title="No delegation is invited yet"
      action={
        mayEdit && (
          <div className="flex flex-wrap justify-center gap-3">
            <BoardDeeds event={event} />
          </div>
        )
      }
    >
      Add the jurisdictions and organisations you invite, each with its places and its focal point. Then send them the invitation.
    </EmptyState>
  </>
);
