import { useLoaderData } from "@remix-run/react";
import { findHistoryOfEvent } from "~/audit/audit-queries.server";
import { HistoryList } from "~/audit/history-list";
import { door } from "~/http/door.server";
import { requireOrganiser } from "~/http/doors.server";
import { paths } from "~/paths";
import { tellHistory } from "~/people/tell-history.server";
import { zoneName } from "~/time/zone-name";
import { ButtonLink } from "~/ui/button";
import { PageHeading } from "~/ui/frame/page-heading";

export const meta = () => [{ title: "History · Plenary" }];

const linesOfPage = 50;

export const loader = door(requireOrganiser("view"), async ({ event, reads, url, now }) => {
  const before = url.searchParams.get("before") ?? undefined;
  const found = await findHistoryOfEvent(reads, event, { limit: linesOfPage + 1, before });
  const shown = found.slice(0, linesOfPage);
  return {
    address: event.address,
    zone: zoneName(event.timeZone, "en", now),
    lines: await tellHistory(reads, event.hostId, shown, event.timeZone),
    older: found.length > linesOfPage ? (shown.at(-1)?.id ?? null) : null,
    newest: before === undefined,
  };
});

export default function History() {
  const { address, zone, lines, older, newest } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeading title="History" lead={`Who did what, the newest first. It cannot be changed. Times are ${zone}.`} />
      <HistoryList lines={lines} />
      <div className="mt-6 flex gap-3">
        {older && <ButtonLink href={paths.history(address, older)}>Older</ButtonLink>}
        {!newest && (
          <ButtonLink href={paths.history(address)} look="quiet">
            The newest
          </ButtonLink>
        )}
      </div>
    </>
  );
}
