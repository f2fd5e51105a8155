import { answerFile, cacheControl } from "~/agenda/answers/file-answer.server";
import { paths } from "~/paths";
import { findSpeakerGuids } from "~/programme/interchange/interchange-queries.server";
import { languageOfSchedule, type Schedule, scheduleOf } from "~/programme/interchange/schedule";
import type { Generator } from "~/programme/interchange/write-schedule";
import { latest } from "~/time/instant";
import type { Entrance } from "./entrance.server";
import type { EventPage } from "./event-page.server";

type Page = EventPage & Pick<Entrance, "reads" | "url" | "request" | "house">;

/**
 * The published programme for other systems: a stranger's view whoever asks. Scripts of other sites may read it, but never the
 * rehearsal of a draft, which is the team's by their cookie (ASVS 3.4.2).
 */
export async function answerSchedule(page: Page, mediaType: string, write: (schedule: Schedule, generator: Generator) => string) {
  const { event, version, view, rehearsal, reads, url, request, house } = page;
  const at = house.configuration.baseUrl;
  const schedule = scheduleOf(event, view, {
    number: version?.number ?? 0,
    language: languageOfSchedule(event, url.searchParams.get("lang")),
    guids: await findSpeakerGuids(reads, event),
    links: { event: at + paths.event(event.address), session: (code) => at + paths.session(event.address, code) },
  });
  return answerFile(request, {
    bytes: write(schedule, { name: "Plenary", version: "1" }),
    changedAt: latest(event.changedAt, version?.publishedAt),
    headers: new Headers({
      "content-type": `${mediaType}; charset=utf-8`,
      "cache-control": cacheControl(rehearsal),
      "x-robots-tag": "noindex",
      ...(!rehearsal && { "access-control-allow-origin": "*" }),
    }),
  });
}
