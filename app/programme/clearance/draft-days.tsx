import { Anchor } from "~/ui/anchor";
import { Notice } from "~/ui/notice";
import { Timeline, TimelineRow } from "~/ui/timeline/timeline";
import { TimelineItem } from "~/ui/timeline/timeline-item";
import { StackedTime } from "~/ui/zoned-time";
import type { PrintedName } from "../printed-item";
import { ItemMeta, trackColourOf } from "../programme-item";
import type { DraftDay, DraftItem, ShownRemark } from "./shown-draft";

/** The draft for whoever clears it, with all that would be printed and a way to remark on each item. `language`: of its texts. */
export const DraftDays = ({ days, language, aboutHref }: { days: DraftDay[]; language: string; aboutHref: (id: string) => string }) =>
  days.map(({ heading, subheading, items }) => (
    <section key={heading} className="mt-8">
      <h2 className="border-b border-line pb-2 text-xl">
        {heading}
        {subheading && (
          <span lang={language} className="block font-sans text-sm font-normal text-ink-2">
            {subheading}
          </span>
        )}
      </h2>
      <Timeline>
        {items.map((item) => (
          <TimelineRow key={item.key} time={<StackedTime {...item.time} />}>
            <Item item={item} language={language} href={aboutHref(item.key)} />
          </TimelineRow>
        ))}
      </Timeline>
    </section>
  ));

function Item({ item, language, href }: { item: DraftItem; language: string; href: string }) {
  const cancelled = item.tags.some(({ tone }) => tone === "bad");
  return (
    <TimelineItem
      eyebrow={[item.kind, item.track].filter(Boolean).join(" · ")}
      title={<span lang={language}>{cancelled ? <s>{item.title}</s> : item.title}</span>}
      colour={item.colour ? trackColourOf(item.colour) : undefined}
      summary={<Details item={item} language={language} />}
      meta={
        <>
          <ItemMeta item={item} />
          <Anchor href={href} aria-label={`Remark on this: ${item.title}`}>
            Remark on this
          </Anchor>
        </>
      }
    />
  );
}

const Details = ({ item: { abstract, people, parts, notes, remarks }, language }: { item: DraftItem; language: string }) => (
  <div lang={language} className="grid gap-2 text-sm empty:hidden">
    {abstract && <p className="whitespace-pre-line">{abstract}</p>}
    {people.length > 0 && (
      <ul>
        {people.map((person) => (
          <Person key={person.role + person.name} person={person} />
        ))}
      </ul>
    )}
    {parts.length > 0 && (
      <ul className="list-disc ps-5">
        {parts.map(({ title, minutes, people: those }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts may be called alike, and their order stays
          <li key={index}>{[title, minutes, those.map(({ name }) => name).join(", ")].filter(Boolean).join(" · ")}</li>
        ))}
      </ul>
    )}
    {notes.map((note) => (
      <p key={note} className="whitespace-pre-line">
        {note}
      </p>
    ))}
    <Remarks remarks={remarks} />
  </div>
);

const Person = ({ person: { role, name, line } }: { person: PrintedName }) => (
  <li>
    {role}: <b className="font-semibold text-ink">{name}</b>
    {line && `, ${line}`}
  </li>
);

export const Remarks = ({ remarks }: { remarks: ShownRemark[] }) =>
  remarks.map(({ id, name, remark }) => (
    <Notice key={id} tone="brass" title={name}>
      <p className="whitespace-pre-line">{remark}</p>
    </Notice>
  ));
