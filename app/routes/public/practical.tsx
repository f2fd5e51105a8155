import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { EventFrame } from "~/events/event-frame";
import { HostText } from "~/events/host-text";
import { pageMeta } from "~/events/page-meta";
import { findAllPracticalPages } from "~/events/practical-queries.server";
import { publicWords } from "~/events/public-words";
import { notFound } from "~/http/answers.server";
import { keptDoor } from "~/http/door.server";
import { requireEventPage } from "~/http/event-page.server";
import { pageHead } from "~/http/page-head.server";
import { paths } from "~/paths";
import { PageHeading } from "~/ui/frame/page-heading";

export const handle = { scripts: false };

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageMeta(data?.frame, data && publicWords(data.language).practical, data?.head);

export const loader = keptDoor(requireEventPage, async (visitor) => {
  const { event, frame, language, rightToLeft, say, reads } = visitor;
  const pages = await findAllPracticalPages(reads, event);
  if (pages.length === 0) throw notFound();
  return {
    frame,
    language,
    rightToLeft,
    pages: pages.map(({ id, title, body }) => ({ id, title: say(title), body: say(body) })),
    head: pageHead(visitor, { path: paths.practical(event.address), description: say(event.theme) }),
  };
});

export default function Practical() {
  const { frame, language, pages } = useLoaderData<typeof loader>();
  return (
    <EventFrame frame={frame}>
      <PageHeading eyebrow={frame.shortTitle} title={publicWords(language).practical} />
      <div className="max-w-prose divide-y divide-line-2">
        {pages.map(({ id, title, body }) => (
          <section key={id} id={id} className="py-6">
            <h2 className="text-2xl">{title}</h2>
            <HostText text={body} />
          </section>
        ))}
      </div>
    </EventFrame>
  );
}
