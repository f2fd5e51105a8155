import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { type Event, isOver, languageOf, startOf, turnsOf } from "~/events/event";
import { findPublicEvents } from "~/events/events-queries.server";
import { publicWords } from "~/events/public-words";
import { pick } from "~/events/words";
import { keptDoor } from "~/http/door.server";
import { requireNobody } from "~/http/doors.server";
import { paths } from "~/paths";
import { dateSpan } from "~/time/display";
import type { Instant } from "~/time/instant";
import { Anchor } from "~/ui/anchor";
import { EmptyState } from "~/ui/empty-state";
import { Hero } from "~/ui/frame/hero";
import { PublicFrame } from "~/ui/frame/public-frame";
import { SiteFooter } from "~/ui/frame/site-footer";
import { SiteHeader } from "~/ui/frame/site-header";
import { Tag } from "~/ui/tag";

export const handle = { scripts: false };

export const meta: MetaFunction = () => [{ title: "Events · Plenary" }];

export const loader = keptDoor(requireNobody, async ({ reads, now, turnsAt }) => {
  const events = await findPublicEvents(reads);
  turnsAt(...events.flatMap(turnsOf));
  const over = events.filter((event) => isOver(event, now)).reverse();
  return {
    language: "en",
    coming: events.filter((event) => !isOver(event, now)).map((event) => lineOf(event, now)),
    over: over.map((event) => lineOf(event, now)),
  };
});

const lineOf = (event: Event, now: Instant) => {
  const language = languageOf(event);
  return {
    href: paths.event(event.address),
    title: pick(event.title, language, event.languages),
    dates: dateSpan(event.startsOn, event.endsOn, language),
    place: pick(event.venueName, language, event.languages),
    format: publicWords(language).format[event.format],
    host: event.hostName,
    cancelled: event.state === "cancelled",
    running: event.state === "published" && startOf(event) <= now && !isOver(event, now),
    language,
  };
};

type Line = ReturnType<typeof lineOf>;

export default function Front() {
  const { coming, over } = useLoaderData<typeof loader>();
  return (
    <PublicFrame
      header={<SiteHeader name="Plenary" homeHref={paths.front()} links={[]} />}
      hero={<Hero title="Events" lead="Symposia, trainings and online days, with their programmes, speakers and practical information." />}
      footer={
        <SiteFooter
          heading="Plenary"
          lines={["Each event is run by its host. Its pages name the secretariat to ask."]}
          links={[{ href: paths.signIn(), label: "Sign in for the team" }]}
        />
      }
    >
      <section className="pt-8" aria-labelledby="coming">
        <h2 id="coming" className="text-2xl">
          Coming
        </h2>
        {coming.length > 0 ? (
          <EventList lines={coming} />
        ) : (
          <EmptyState title="No event is announced">Events appear here when their hosts publish them.</EmptyState>
        )}
      </section>
      {over.length > 0 && (
        <section className="pt-10" aria-labelledby="over">
          <h2 id="over" className="text-2xl">
            Over
          </h2>
          <EventList lines={over} />
        </section>
      )}
    </PublicFrame>
  );
}

const EventList = ({ lines }: { lines: Line[] }) => (
  <ul className="divide-y divide-line-2">
    {lines.map(({ href, title, dates, place, format, host, cancelled, running, language }) => (
      <li key={href} className="grid gap-x-8 gap-y-1 py-5 sm:grid-cols-[14rem_1fr]">
        <p className="font-semibold tabular-nums">
          {dates}
          <span className="block text-sm font-medium text-ink-3">{format}</span>
        </p>
        <div>
          <h3 className="text-xl" lang={language}>
            <Anchor href={href} className="text-ink no-underline hover:underline">
              {title}
            </Anchor>
          </h3>
          <p className="mt-1 text-sm text-ink-2">{[place, host].filter(Boolean).join(" · ")}</p>
          {cancelled && <Tag tone="bad">Cancelled</Tag>}
          {running && <Tag tone="brass">Running now</Tag>}
        </div>
      </li>
    ))}
  </ul>
);
