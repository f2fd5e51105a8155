import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { EventFrame } from "~/events/event-frame";
import { pageMeta } from "~/events/page-meta";
import { notFound } from "~/http/answers.server";
import { keptDoor } from "~/http/door.server";
import { requireEventPage } from "~/http/event-page.server";
import { paths } from "~/paths";
import { findVersion } from "~/programme/programme-queries.server";
import { PublicChangeList } from "~/programme/versions/public-change-list";
import { publicChanges } from "~/programme/versions/public-changes";
import { numberIn } from "~/programme/versions/version-number";
import { versionWords } from "~/programme/versions/version-words";
import { instantInZone } from "~/time/display";
import { ButtonLink } from "~/ui/button";
import { PageHeading } from "~/ui/frame/page-heading";
import { Notice } from "~/ui/notice";

export const handle = { scripts: false };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  ...pageMeta(data?.frame, data && versionWords(data.language).check),
  { name: "robots", content: "noindex" },
];

/** Where the code on a printed programme leads: whether it is still right, and what has changed since. */
export const loader = keptDoor(requireEventPage, async ({ event, frame, language, reading, version: latest, reads, params, now }) => {
  const number = numberIn(params.number);
  const held = latest && (number === latest.number ? latest : await findVersion(reads, event, number));
  if (!held || !latest) throw notFound();
  const next = number === latest.number ? undefined : await findVersion(reads, event, number + 1);
  return {
    frame,
    language,
    number,
    latest: latest.number,
    replaced: next ? instantInZone(next.publishedAt, event.timeZone, language) : "",
    changes: publicChanges({ before: held.content, after: latest.content, latest: latest.content, now }, reading),
  };
});

export default function CheckVersion() {
  const { frame, language, number, latest, replaced, changes } = useLoaderData<typeof loader>();
  const words = versionWords(language);
  const current = number === latest;
  return (
    <EventFrame frame={frame}>
      <div className="mx-auto grid max-w-3xl gap-6 pt-8">
        <PageHeading eyebrow={frame.shortTitle} title={words.check} />
        <Notice tone={current ? "ok" : "warn"} title={current ? words.current(number) : words.outdated(number, latest)}>
          <p>{current ? words.currentMore : words.outdatedMore(replaced)}</p>
        </Notice>
        {!current && (
          <section>
            <h2 className="mb-2 text-xl">{words.changedSince(number)}</h2>
            <PublicChangeList event={frame.address} chosen={frame.chosen} changes={changes} language={language} />
          </section>
        )}
        <p>
          <ButtonLink href={paths.programme(frame.address) + frame.chosen} look="primary">
            {words.programme}
          </ButtonLink>
        </p>
      </div>
    </EventFrame>
  );
}
