import type { PrintedSession } from "~/programme/version";
import { type Instant, plusMinutes } from "~/time/instant";
import { type TimeZoneId, toInstant } from "~/time/time-zone";
import { wallTime } from "~/time/wall-time";

export const sessionPool = (sessionId: string) => ({ scope: "session", scopeId: sessionId }) as const;

type Timed = Pick<PrintedSession, "id" | "date" | "start" | "fold" | "minutes">;

/** Those of `others` that run while `session` does; the same one is not among them. */
export function overlapping<One extends Timed>(session: Timed, others: readonly One[], zone: TimeZoneId): One[] {
  const span = ({ date, start, fold, minutes }: Timed): [Instant, Instant] => {
    const from = toInstant(wallTime(date, start), zone, fold);
    return [from, plusMinutes(from, minutes)];
  };
  const [from, to] = span(session);
  return others.filter((other) => {
    const [begins, ends] = span(other);
    return other.id !== session.id && begins < to && from < ends;
  });
}
