import { answerFile, cacheControl } from "~/agenda/answers/file-answer.server";
import { notFound } from "~/http/answers.server";
import { keptDoor } from "~/http/door.server";
import { requireEventPage } from "~/http/event-page.server";
import { paths } from "~/paths";
import { findLastVersions } from "~/programme/programme-queries.server";
import { changeLog, versionsLogged } from "~/programme/versions/change-log";
import { writeChangesFeed } from "~/programme/versions/changes-feed";
import { versionWords } from "~/programme/versions/version-words";
import { latest } from "~/time/instant";

export const loader = keptDoor(requireEventPage, async ({ event, frame, language, reading, rehearsal, request, reads, house, now }) => {
  if (!event.showsChanges) throw notFound();
  const versions = changeLog(await findLastVersions(reads, event, versionsLogged + 1), reading, now);
  const at = (path: string) => house.configuration.baseUrl + path + frame.chosen;
  const bytes = writeChangesFeed({
    id: event.id,
    title: `${frame.shortTitle}: ${versionWords(language).changes}`,
    author: event.hostName,
    language,
    self: at(paths.changesFeed(event.address)),
    page: at(paths.changes(event.address)),
    updated: event.changedAt,
    versions,
  });
  const headers = new Headers({ "content-type": "application/atom+xml; charset=utf-8", "cache-control": cacheControl(rehearsal) });
  if (frame.unlisted) headers.set("x-robots-tag", "noindex");
  return answerFile(request, { bytes, changedAt: latest(event.changedAt, versions[0]?.publishedAt), headers });
});
