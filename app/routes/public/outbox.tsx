import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { door } from "~/http/door.server";
import { requireOutbox } from "~/http/require-outbox.server";
import { countCaptured, findCaptured } from "~/mail/captured-queries.server";
import { paths } from "~/paths";
import { instantInZone } from "~/time/display";
import type { TimeZoneId } from "~/time/time-zone";
import { Anchor } from "~/ui/anchor";
import { Button } from "~/ui/button";
import { EmptyState } from "~/ui/empty-state";
import { TextField } from "~/ui/form/text-field";
import { PageHeading } from "~/ui/frame/page-heading";
import { PublicFrame } from "~/ui/frame/public-frame";
import { SiteFooter } from "~/ui/frame/site-footer";
import { SiteHeader } from "~/ui/frame/site-header";
import { Pagination } from "~/ui/pagination";

export const handle = { scripts: false };

export const meta: MetaFunction = () => [{ title: "Outbox · Plenary" }];

const onOnePage = 50;

export const loader = door(requireOutbox, async ({ reads, url }) => {
  const address = (url.searchParams.get("to") ?? "").trim().slice(0, 254);
  const total = await countCaptured(reads, address);
  const pages = Math.max(1, Math.ceil(total / onOnePage));
  const page = Math.min(pages, Math.max(1, Number.parseInt(url.searchParams.get("page") ?? "1", 10) || 1));
  const mails = await findCaptured(reads, { address, limit: onOnePage, offset: (page - 1) * onOnePage });
  return {
    language: "en",
    ...{ address, total, page, pages },
    mails: mails.map(({ capturedAt, ...mail }) => ({ ...mail, at: `${instantInZone(capturedAt, "UTC" as TimeZoneId, "en")} UTC` })),
  };
});

export default function Outbox() {
  const { address, total, page, pages, mails } = useLoaderData<typeof loader>();
  return (
    <PublicFrame
      header={<SiteHeader name="Plenary" homeHref={paths.front()} links={[]} />}
      footer={<SiteFooter heading="Plenary" lines={["No mail leaves this installation: no relay is set."]} links={[]} />}
    >
      <PageHeading title="Outbox" lead="Every message as its recipient would see it. Nothing here has left this machine." />
      <form method="get" className="mb-6 flex flex-wrap items-end gap-3">
        <TextField name="to" label="Sent to" defaultValue={address} />
        <Button>Find</Button>
      </form>
      {mails.length === 0 ? (
        <EmptyState title={address ? "No message to such an address" : "No message yet"}>
          {address
            ? "Another part of the address may find it."
            : "Register for an event, or send everybody their agenda: the messages appear here."}
        </EmptyState>
      ) : (
        <>
          <p className="text-sm text-ink-3 tabular-nums">{total === 1 ? "1 message" : `${total} messages`}, the newest first</p>
          <ul className="mt-2 divide-y divide-line-2 border-y border-line-2">
            {mails.map(({ id, mailAddress, subject, at }) => (
              <li key={id} className="grid gap-x-6 gap-y-0.5 py-3 md:grid-cols-[1fr_18rem_16rem]">
                <Anchor href={paths.captured(id)} className="min-w-0 font-semibold">
                  {subject || "No subject"}
                </Anchor>
                <span className="min-w-0 text-sm text-ink-2">{mailAddress}</span>
                <span className="text-sm text-ink-3 tabular-nums">{at}</span>
              </li>
            ))}
          </ul>
          <Pagination
            page={page}
            pages={pages}
            href={(number) => `${paths.outbox()}?${new URLSearchParams({ ...(address && { to: address }), page: String(number) })}`}
          />
        </>
      )}
    </PublicFrame>
  );
}
