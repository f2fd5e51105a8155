import { data, type HeadersFunction, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { startOf } from "~/events/event";
import { pageMeta } from "~/events/page-meta";
import { publicWords } from "~/events/public-words";
import { keptDoor } from "~/http/door.server";
import { requireEventPage } from "~/http/event-page.server";
import { framedPolicy } from "~/http/framed-policy.server";
import { pageLink } from "~/http/page-link";
import { paths } from "~/paths";
import { photosOf } from "~/programme/photos";
import { programmePage } from "~/programme/programme-page";
import { programmeWords } from "~/programme/programme-words";
import { strangersKey } from "~/programme/search/search-programme";
import { askedIn } from "~/programme/shown/narrow";
import { ShownSections } from "~/programme/shown/shown-sections";
import { shownWords } from "~/programme/shown/shown-words";
import { findSpeakerPages } from "~/speakers/speakers-queries.server";
import { longDate, shortDate } from "~/time/display";
import { clocksHoldUntil } from "~/time/time-zone";
import { utcOffset, zoneName } from "~/time/zone-name";
import { Anchor, LinksOpenBeside } from "~/ui/anchor";
import { EmptyState } from "~/ui/empty-state";
import { DayTabs } from "~/ui/timeline/day-tabs";
import { UiWordsProvider, uiWords } from "~/ui/ui-words";

export const handle = { scripts: false };

export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  ...pageMeta(data?.frame, data && publicWords(data.language).programme).filter((tag) => !("name" in tag && tag.name === "robots")),
  { name: "robots", content: "noindex" },
];

/** The stranger's programme for a frame on the host's own website: it sets no cookie and reads none. */
export const loader = keptDoor(requireEventPage, async (visitor) => {
  const { event, frame, language, rightToLeft, reading, version, view, printed, url, now, reads, turnsAt, house } = visitor;
  const manner = { look: url.searchParams.get("view"), key: version && strangersKey(version) };
  const page = view && programmePage(view, askedIn(url.searchParams), reading, now, manner);
  turnsAt(clocksHoldUntil(now), ...(page?.turns ?? []));
  const answer = {
    frame,
    language,
    rightToLeft,
    page: page && {
      look: page.look,
      words: page.narrowing.words,
      narrowed: page.allDays,
      days: page.days.map(({ date, heading, current }) => ({
        href: pageLink(url, { day: date }),
        label: shortDate(date, language),
        heading,
        current,
      })),
      sections: page.sections.map((section) => ({ ...section, title: longDate(section.date, language) })),
    },
    photos: photosOf(await findSpeakerPages(reads, event)),
    note: publicWords(language).timesIn(zoneName(printed.timeZone, language, now), utcOffset(printed.timeZone, startOf(event))),
    whole: paths.programme(event.address) + frame.chosen,
  };
  return data(answer, { headers: { "Content-Security-Policy": framedPolicy(event.embedOrigins, house.configuration) } });
});

export default function Embed() {
  const { frame, language, page, photos, note, whole } = useLoaderData<typeof loader>();
  const words = shownWords(language);
  return (
    <UiWordsProvider value={uiWords(language)}>
      <main id="content" className="page-width pb-6" style={{ borderBlockStart: `4px solid ${frame.colour}` }}>
        <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 pt-4">
          <h1 className="text-2xl">{frame.title}</h1>
          <LinksOpenBeside.Provider value={true}>
            <Anchor href={whole} className="text-sm font-semibold">
              {words.fullProgramme}
            </Anchor>
          </LinksOpenBeside.Provider>
        </div>
        {!page ? (
          <div className="pt-6">
            <EmptyState title={programmeWords(language).nothingYet} />
          </div>
        ) : (
          <>
            {page.days.length > 1 && <DayTabs days={page.days} />}
            <LinksOpenBeside.Provider value={true}>
              <ShownSections
                page={page}
                event={frame.address}
                chosen={frame.chosen}
                photos={photos}
                language={language}
                note={note}
                otherwise={null}
              />
              {page.sections.length === 0 && (
                <div className="pt-6">
                  <EmptyState title={words.nothingFits} />
                </div>
              )}
            </LinksOpenBeside.Provider>
          </>
        )}
      </main>
    </UiWordsProvider>
  );
}
