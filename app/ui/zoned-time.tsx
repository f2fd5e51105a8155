import type { ReactNode } from "react";
import { useUiWords } from "./ui-words";

export type ZonedTimeProps = {
  /** As shown, in the zone of the page: "10:15". */
  start: string;
  end: string;
  /** As machines read it: an instant, "2023-09-14T02:15:00Z". */
  startsAt: string;
  endsAt: string;
  /** The name of the zone, where the page does not already say it once. */
  zone?: ReactNode;
};

/** From when to when, in one line. */
export function ZonedTime({ start, end, startsAt, endsAt, zone }: ZonedTimeProps) {
  return (
    <span className="whitespace-nowrap tabular-nums">
      <time dateTime={startsAt}>{start}</time>–<time dateTime={endsAt}>{end}</time>
      {zone && <span className="ms-1.5 text-ink-3">{zone}</span>}
    </span>
  );
}

/** The same for a column of times: the start strong, the end below it. */
export function StackedTime({ start, end, startsAt, endsAt, zone }: ZonedTimeProps) {
  const words = useUiWords();
  return (
    <div className="tabular-nums">
      <time dateTime={startsAt} className="font-semibold">
        {start}
      </time>
      <span className="text-xs font-medium text-ink-3 max-sm:ms-1.5 sm:block">
        {words.until} <time dateTime={endsAt}>{end}</time>
      </span>
      {zone && <span className="block text-2xs text-ink-3">{zone}</span>}
    </div>
  );
}
