import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { may } from "~/accounts/role";
import { languageOf } from "~/events/event";
import { pick } from "~/events/words";
import { notFound } from "~/http/answers.server";
import { door } from "~/http/door.server";
import { requireOrganiser } from "~/http/doors.server";
import { paths } from "~/paths";
import { printItem } from "~/programme/printed-item";
import { programmeFor } from "~/programme/programme-for";
import { findAllVersions, findVersion } from "~/programme/programme-queries.server";
import { numberIn } from "~/programme/versions/version-number";
import { everybodyIn } from "~/sessions/everybody-in";
import { instantInZone, longDate } from "~/time/display";
import { ButtonLink } from "~/ui/button";
import { PageHeading } from "~/ui/frame/page-heading";
import { Table } from "~/ui/table";
import { Tag } from "~/ui/tag";

export const handle = { scripts: false };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Version ${data?.number} · ${data?.name ?? ""}` }];

/** A version as it was, for the team alone: everybody else reads the last one. */
export const loader = door(requireOrganiser("view"), async ({ event, organiser, reads, params }) => {
  const number = numberIn(params.number);
  const [version, all] = [await findVersion(reads, event, number), await findAllVersions(reads, event)];
  if (!version) throw notFound();
  const view = programmeFor(version.content, "team");
  const language = languageOf(event);
  const items = view.sessions.map((session) => printItem(view, session, { language, languages: view.languages }));
  return {
    address: event.address,
    name: pick(event.shortTitle, language, event.languages),
    number,
    mayEdit: may(organiser.role, "edit-programme"),
    isLast: all[0]?.number === number,
    at: instantInZone(version.publishedAt, event.timeZone, "en"),
    by: all.find((each) => each.number === number)?.publishedBy ?? null,
    days: [...new Set(items.map(({ date }) => date))].map((date) => ({
      heading: longDate(date, "en"),
      items: items.filter((item) => item.date === date),
    })),
  };
});

export default function PastVersion() {
  const { address, number, mayEdit, isLast, at, by, days } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeading
        eyebrow="Programme"
        title={`Version ${number}`}
        lead={`Published ${at}${by ? ` by ${by}` : ""}. ${isLast ? "This is the version everybody reads." : "It has been replaced; only the team can read it."}`}
        actions={
          <>
            <ButtonLink href={paths.compareVersions(address, number)}>Compare with the draft</ButtonLink>
            {mayEdit && <ButtonLink href={paths.bringBack(address, number)}>Bring it back…</ButtonLink>}
            <ButtonLink href={paths.publish(address)}>All versions</ButtonLink>
          </>
        }
      />
      <div className="grid gap-8">
        {days.map(({ heading, items }) => (
          <section key={heading}>
            <h2 className="mb-2 text-xl">{heading}</h2>
            <div className="md:rounded-lg md:border md:border-line md:bg-paper">
              <Table
                caption={heading}
                rows={items}
                rowKey={({ key }) => key}
                columns={[
                  {
                    key: "time",
                    label: "Time",
                    cell: ({ time }) => <span className="whitespace-nowrap">{`${time.start}–${time.end}`}</span>,
                  },
                  {
                    key: "title",
                    label: "Item",
                    heading: true,
                    cell: ({ title, kind, tags }) => (
                      <>
                        {title} <span className="font-normal text-ink-3">{kind}</span>
                        {tags.map(({ tone, text }) => (
                          <span key={text} className="ms-2">
                            <Tag tone={tone}>{text}</Tag>
                          </span>
                        ))}
                      </>
                    ),
                  },
                  { key: "room", label: "Room", typed: true, cell: ({ room }) => room },
                  {
                    key: "people",
                    label: "People",
                    typed: true,
                    cell: (session) =>
                      everybodyIn(session)
                        .map(({ name }) => name)
                        .join("; "),
                  },
                ]}
              />
            </div>
          </section>
        ))}
      </div>
    </>
  );
}
