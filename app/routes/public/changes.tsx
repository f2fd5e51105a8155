import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { EventFrame } from "~/events/event-frame";
import { pageMeta } from "~/events/page-meta";
import { notFound } from "~/http/answers.server";
import { keptDoor } from "~/http/door.server";
import { requireEventPage } from "~/http/event-page.server";
import { paths } from "~/paths";
import { findLastVersions } from "~/programme/programme-queries.server";
import { changeLog, versionsLogged } from "~/programme/versions/change-log";
import { PublicChangeList } from "~/programme/versions/public-change-list";
import { versionWords } from "~/programme/versions/version-words";
import { instantInZone } from "~/time/display";
import { Anchor } from "~/ui/anchor";
import { PageHeading } from "~/ui/frame/page-heading";
import { Tag } from "~/ui/tag";

export const handle = { scripts: false };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  ...pageMeta(data?.frame, data && versionWords(data.language).changes),
  ...(data ? [{ tagName: "link", rel: "alternate", type: "application/atom+xml", href: paths.changesFeed(data.frame.address) }] : []),
];

/** Only where the host has switched it on; made of what a stranger is shown of each version. */
export const loader = keptDoor(requireEventPage, async ({ event, frame, language, reading, reads, now }) => {
  if (!event.showsChanges) throw notFound();
  const log = changeLog(await findLastVersions(reads, event, versionsLogged + 1), reading, now);
  return {
    frame,
    language,
    versions: log.map((version) => ({ ...version, at: instantInZone(version.publishedAt, event.timeZone, language) })),
  };
});

export default function Changes() {
  const { frame, language, versions } = useLoaderData<typeof loader>();
  const words = versionWords(language);
  return (
    <EventFrame frame={frame}>
      <div className="mx-auto grid max-w-3xl gap-8 pt-8">
        <PageHeading eyebrow={frame.shortTitle} title={words.changes} lead={versions.length > 0 ? words.changesLead : words.noVersions} />
        {versions.map(({ id, number, at, note, misprint, changes }) => (
          <section key={id} id={`version-${number}`} className="border-t border-line pt-5">
            <div className="mb-2 flex flex-wrap items-baseline gap-x-4 gap-y-1">
              <h2 className="text-xl">{words.version(number)}</h2>
              <span className="text-sm text-ink-2 tabular-nums">{at}</span>
              {misprint && <Tag>{words.correction}</Tag>}
            </div>
            {note && <p className="mb-2 max-w-prose whitespace-pre-line">{note}</p>}
            {changes ? (
              <PublicChangeList event={frame.address} chosen={frame.chosen} changes={changes} language={language} />
            ) : (
              <p className="text-sm text-ink-2">{words.first}</p>
            )}
          </section>
        ))}
        <p className="text-sm">
          <Anchor href={paths.changesFeed(frame.address) + frame.chosen}>{words.feed}</Anchor>
        </p>
      </div>
    </EventFrame>
  );
}
