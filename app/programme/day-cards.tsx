import { paths } from "~/paths";
import { Anchor } from "~/ui/anchor";

export type DayCard = {
  date: string;
  href: string;
  label: string;
  heading: string;
  items: { code: string | null; title: string; titleLanguage?: string; kind: string; start: string; end: string }[];
};

/** The days of an event side by side, each with what to look forward to. */
export const DayCards = ({ days, event, chosen }: { days: DayCard[]; event: string; chosen: string }) => (
  <ol className="grid gap-x-8 gap-y-8 sm:grid-cols-2 xl:grid-cols-3">
    {days.map(({ date, href, label, heading, items }) => (
      <li key={date} className="min-w-0 border-t-2 border-navy-2 pt-3.5">
        <h3 className="text-lg leading-snug">
          <Anchor href={href} className="text-ink no-underline hover:underline">
            <span className="block font-sans text-sm font-semibold text-brass tabular-nums">{label}</span>
            {heading}
          </Anchor>
        </h3>
        <ul className="mt-3 grid gap-3">
          {items.map(({ code, title, titleLanguage, kind, start, end }) => (
            <li key={`${start}${title}`} className="grid grid-cols-[3.25rem_1fr] text-sm">
              <span className="text-ink-3 tabular-nums">
                {start}
                <span className="block text-xs">–{end}</span>
              </span>
              <span className="min-w-0">
                <Anchor href={paths.session(event, code ?? "") + chosen} className="font-semibold text-ink no-underline hover:underline">
                  <span lang={titleLanguage} className="line-clamp-3">
                    {title}
                  </span>
                </Anchor>
                <span className="block text-xs text-ink-3">{kind}</span>
              </span>
            </li>
          ))}
        </ul>
      </li>
    ))}
  </ol>
);
