import { type Instant, plusMinutes } from "~/time/instant";
import { addDays } from "~/time/local-date";
import { dateAt, toInstant } from "~/time/time-zone";
import { type ClockTime, wallTime } from "~/time/wall-time";
import { type ClosedBlock, isOpen, type OpenSession, type ProgrammeView } from "../programme-for";

export type Standing = "now" | "next";

/** By the session's id what runs and what begins soonest; `turns` are the moments at which that becomes another. */
export type NowAndNext = { standings: ReadonlyMap<string, Standing>; turns: Instant[] };

/**
 * Of these sessions of a view. Only while the event's days last: before them everything is next. What is cancelled or closed to the
 * reader is neither. After the day's last session the next is tomorrow's first.
 */
export function nowAndNext({ days, timeZone }: ProgrammeView, sessions: readonly (OpenSession | ClosedBlock)[], now: Instant): NowAndNext {
  const today = dateAt(now, timeZone);
  const tomorrow = toInstant(wallTime(addDays(today, 1), "00:00" as ClockTime), timeZone, 0);
  const [first, last] = [days[0]?.date, days.at(-1)?.date];
  if (!first || !last || today < first || today > addDays(last, 1)) return { standings: new Map(), turns: [tomorrow] };

  const yesterday = addDays(today, -1);
  const held = sessions.filter(isOpen).filter(({ state, date }) => state !== "cancelled" && date >= yesterday);
  const later = held.reduce<string | undefined>((soonest, { date }) => (date > today && (!soonest || date < soonest) ? date : soonest), "");
  const near = held
    .filter(({ date }) => date <= today || date === later)
    .map(({ id, date, start, fold, minutes }) => {
      const startsAt = toInstant(wallTime(date, start), timeZone, fold);
      return { id, startsAt, endsAt: plusMinutes(startsAt, minutes) };
    });
  const soonest = near.reduce<Instant | undefined>(
    (found, { startsAt }) => (startsAt > now && (!found || startsAt < found) ? startsAt : found),
    undefined,
  );
  const standings = near.flatMap(({ id, startsAt, endsAt }): [string, Standing][] => {
    if (startsAt <= now && now < endsAt) return [[id, "now"]];
    return startsAt === soonest ? [[id, "next"]] : [];
  });
  return { standings: new Map(standings), turns: [tomorrow, ...near.flatMap(({ startsAt, endsAt }) => [startsAt, endsAt])] };
}
