import type { Event } from "~/events/event";
import type { Instant } from "~/time/instant";
import { addDays, type LocalDate } from "~/time/local-date";
import { toInstant } from "~/time/time-zone";
import { type ClockTime, wallTime } from "~/time/wall-time";
import type { AnswerClass } from "./question";

/** Days after the event's end that answers are kept where it set no date of its own; null: as long as the registration. */
export const daysKept: Record<AnswerClass, number | null> = { ordinary: null, travel: 30, sensitive: 30 };

export type Keeping = Record<AnswerClass, LocalDate | null>;

/** The last day answers of each class are kept; `set` are the event's own dates. */
export function keepingOf(event: Pick<Event, "endsOn">, set: readonly { class: AnswerClass; kept_until: string | null }[]): Keeping {
  const of = (each: AnswerClass): LocalDate | null => {
    const own = set.find((row) => row.class === each)?.kept_until as LocalDate | null | undefined;
    const days = daysKept[each];
    return own ?? (days === null ? null : addDays(event.endsOn, days));
  };
  return { ordinary: of("ordinary"), travel: of("travel"), sensitive: of("sensitive") };
}

/** The day is over in the event's zone: what it holds goes. */
export const isDue = (keptUntil: LocalDate, event: Pick<Event, "timeZone">, now: Instant): boolean =>
  now >= toInstant(wallTime(addDays(keptUntil, 1), "00:00" as ClockTime), event.timeZone, 0);
