import { paths } from "~/paths";
import { MarkLabel } from "~/ui/mark-label";
import { Tag } from "~/ui/tag";
import { AgendaCard, DayHeading } from "~/ui/timeline/agenda-card";
import { StackedTime } from "~/ui/zoned-time";
import type { AgendaDay, AgendaItem } from "../agenda";
import { agendaWords } from "../agenda-words";

type Reading = { event: string; language: string; now: string };

/** One day of a person's agenda: what comes when, and what they do in it. */
export function MyDay({ day, ...reading }: Reading & { day: AgendaDay }) {
  return (
    <section className="pt-4">
      <DayHeading note={day.heading}>{day.label}</DayHeading>
      <div className="grid gap-2">
        {day.items.map((item) => (
          <MyItem key={item.key} item={item} {...reading} />
        ))}
      </div>
    </section>
  );
}

function MyItem({ item, event, language, now }: Reading & { item: AgendaItem }) {
  const words = agendaWords(language);
  const running = !item.cancelled && item.time.startsAt <= now && now < item.time.endsAt;
  const facts = [
    item.quiet ? "" : item.kind,
    item.room,
    item.languages,
    item.beThereAt && !item.cancelled ? words.beThereShort(item.beThereAt) : "",
  ].filter(Boolean);
  return (
    <AgendaCard
      now={running}
      time={<StackedTime {...item.time} zone={item.time.elsewhere} />}
      title={<Title item={item} />}
      href={item.entry?.open && item.code && !item.quiet ? paths.session(event, item.code) : undefined}
      meta={facts.join(" · ")}
      tags={<Marks item={item} running={running} language={language} />}
    />
  );
}

function Title({ item: { title, cancelled, quiet } }: { item: AgendaItem }) {
  if (cancelled) return <s>{title}</s>;
  return quiet ? <span className="font-sans text-base font-medium text-ink-2">{title}</span> : title;
}

function Marks({ item, running, language }: { item: AgendaItem; running: boolean; language: string }) {
  const words = agendaWords(language);
  const speaks = item.yourRoles.length > 0;
  const joins = item.joinLink !== null && !item.cancelled;
  if (!running && !speaks && !joins && !item.mark && item.tags.length === 0 && item.notes.length === 0) return null;
  return (
    <>
      {running && <Tag tone="brass">{words.page.now}</Tag>}
      {speaks && <Tag tone="brass">{words.youSpeakAs(item.yourRoles.join(", "))}</Tag>}
      {item.mark && <MarkLabel {...item.mark} />}
      {item.tags.map(({ tone, text }) => (
        <Tag key={text} tone={tone === "brass" ? "neutral" : tone}>
          {text}
        </Tag>
      ))}
      {joins && (
        <a href={item.joinLink!} rel="noreferrer" className="text-sm font-semibold">
          {words.joinOnline}
        </a>
      )}
      {item.notes.map((note) => (
        <p key={note} className="w-full text-xs text-ink-2">
          {note}
        </p>
      ))}
    </>
  );
}
