import { minutesOf, type Span } from "~/events/room-times/room-times";
import { type TimeZoneId, toInstant } from "~/time/time-zone";
import type { WallTime } from "~/time/wall-time";

/** When a speaker can come, or cannot, by the clocks of the event's zone; the end not included. */
export type Availability = { id: string; speakerId: string; kind: "can" | "cannot"; starts: WallTime; ends: WallTime };

/** An hour that comes twice counts in full. */
export const spanOfAvailability = ({ starts, ends }: Pick<Availability, "starts" | "ends">, zone: TimeZoneId): Span => ({
  from: minutesOf(toInstant(starts, zone, 0)),
  to: minutesOf(toInstant(ends, zone, 1)),
});

/** Whoever names times at which they can come is there at no other. */
export function isThere(span: Span, can: readonly Span[], cannot: readonly Span[]): boolean {
  if (cannot.some(({ from, to }) => from < span.to && span.from < to)) return false;
  if (can.length === 0) return true;
  let covered = span.from;
  for (const { from, to } of [...can].sort((a, b) => a.from - b.from)) if (from <= covered && to > covered) covered = to;
  return covered >= span.to;
}
