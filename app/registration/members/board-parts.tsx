import { Form } from "@remix-run/react";
import { aSender, type Event, sendersHeading, senderWord } from "~/events/event";
import { paths } from "~/paths";
import { Button, ButtonLink } from "~/ui/button";
import { EmptyState } from "~/ui/empty-state";
import { PageHeading } from "~/ui/frame/page-heading";

type BoardProps = { event: string } & Pick<Event, "sendersWord">;

export const BoardDeeds = ({ event, sendersWord }: BoardProps) => (
  <>
    <ButtonLink href={paths.pasteDelegations(event)}>Paste a list</ButtonLink>
    <ButtonLink look="primary" href={paths.addDelegation(event)}>
      {`Add ${aSender({ sendersWord })}`}
    </ButtonLink>
  </>
);

export const BoardExports = ({ event }: Pick<BoardProps, "event">) => (
  <div className="flex flex-wrap items-center gap-3 pt-8">
    {(["xlsx", "csv"] as const).map((as) => (
      <Form key={as} method="post" action={paths.exportDelegations(event, as)} reloadDocument>
        <Button small>{as === "xlsx" ? "Export for Excel" : "Export as CSV"}</Button>
      </Form>
    ))}
    <p className="text-xs text-ink-3">The whole board in protocol order, with mail addresses. Who exported it is noted.</p>
  </div>
);

export const NoDelegations = ({ event, sendersWord, mayEdit }: BoardProps & { mayEdit: boolean }) => (
  <>
    <PageHeading title={sendersHeading({ sendersWord })} />
    <EmptyState
      title={`No ${senderWord({ sendersWord })} is invited yet`}
      action={
        mayEdit && (
          <div className="flex flex-wrap justify-center gap-3">
            <BoardDeeds event={event} sendersWord={sendersWord} />
          </div>
        )
      }
    >
      Add the {sendersWord} you invite, each with its places and its focal point. Then send them the invitation.
    </EmptyState>
  </>
);
