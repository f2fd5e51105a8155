import type { Day, Room } from "~/events/day";
import { minutesOf, overlap, type RoomBlock, type RoomHours, type Span, spanOn } from "~/events/room-times/room-times";
import { speakersIn } from "~/sessions/everybody-in";
import { isPlaced, type Session } from "~/sessions/session";
import { type Availability, isThere, spanOfAvailability } from "~/speakers/availability/availability";
import type { LocalDate } from "~/time/local-date";
import { plusMinutesWall, type TimeZoneId, toInstant } from "~/time/time-zone";
import { dateOf, minuteOfDay, wallTime } from "~/time/wall-time";
import type { Checks, Clash, ClashRule } from "./clash";

/** What a programme is checked against. */
export type ClashFacts = {
  days: readonly Day[];
  zone: TimeZoneId;
  rooms: readonly Pick<Room, "id" | "seats">[];
  roomHours: readonly RoomHours[];
  roomBlocks: readonly RoomBlock[];
  availability: readonly Availability[];
  /** Sessions with places of their own: the limit (null: none), and how many are taken. */
  places: readonly { sessionId: string; places: number | null; taken: number }[];
  checks: Checks;
};

/** A session that takes up time. `sort` orders slots that begin at one minute. */
export type Slot = Span & { id: string; sort: number; roomId: string | null; people: readonly string[] };

export type Rules = {
  /** Undefined for what is cancelled, or not placed: it clashes with nothing. */
  slotOf(session: Session): Slot | undefined;
  /** What is wrong with the session by itself. */
  ownClashes(session: Session, slot: Slot): Clash[];
  asks(rule: ClashRule): boolean;
  minutesBetweenRooms: number;
};

/** The facts, laid out so that a session is judged without a look at the others'. */
export function layOut(facts: ClashFacts): Rules {
  const { zone, checks } = facts;
  const asks = (rule: ClashRule) => checks.verdicts[rule] !== "ignore";
  const dates = new Map(facts.days.map(({ id, date }) => [id, date]));
  const eventDates = new Set<string>(dates.values());
  const seats = new Map(facts.rooms.map((room) => [room.id, room.seats]));
  const hours = new Map(
    facts.roomHours.flatMap(({ roomId, dayId, opens, closes }) => {
      const date = dates.get(dayId);
      return date ? [[`${roomId} ${dayId}`, spanOn(date, opens, closes, zone)] as const] : [];
    }),
  );
  const blocks = Map.groupBy(
    facts.roomBlocks.flatMap(({ id, roomId, dayId, starts, ends }) => {
      const date = dates.get(dayId);
      return date ? [{ id, roomId, ...spanOn(date, starts, ends, zone) }] : [];
    }),
    ({ roomId }) => roomId,
  );
  const periods = Map.groupBy(facts.availability, ({ speakerId }) => speakerId);
  const presence = new Map(
    [...periods].map(([speakerId, all]) => {
      const spans = (kind: Availability["kind"]) => all.filter((each) => each.kind === kind).map((each) => spanOfAvailability(each, zone));
      return [speakerId, { can: spans("can"), cannot: spans("cannot") }] as const;
    }),
  );
  const places = new Map(facts.places.map((pool) => [pool.sessionId, pool]));

  const slotOf = (session: Session): Slot | undefined => {
    if (session.state === "cancelled" || !isPlaced(session)) return undefined;
    const date = dates.get(session.dayId);
    if (!date) return undefined;
    const from = minutesOf(toInstant(wallTime(date, session.start), zone, session.fold));
    return {
      id: session.id,
      sort: session.number,
      from,
      to: from + session.minutes,
      roomId: session.roomId,
      people: [...speakersIn(session)],
    };
  };

  const ownClashes = (session: Session, slot: Slot): Clash[] => {
    const found: Clash[] = [];
    const [one, { roomId }] = [session.id, slot];
    if (asks("no-chair") && session.kind === "panel" && !hasChair(session)) found.push({ rule: "no-chair", one });
    if (asks("outside-availability"))
      for (const speakerId of slot.people) {
        const known = presence.get(speakerId);
        if (known && !isThere(slot, known.can, known.cannot)) found.push({ rule: "outside-availability", one, speakerId });
      }
    if (asks("outside-days") && endsElsewhere(session, dates.get(session.dayId ?? "")!, zone, eventDates))
      found.push({ rule: "outside-days", one });
    if (roomId !== null) {
      const open = hours.get(`${roomId} ${session.dayId}`);
      if (asks("outside-room-hours") && open && (slot.from < open.from || slot.to > open.to))
        found.push({ rule: "outside-room-hours", one, roomId });
      if (asks("room-blocked"))
        for (const block of blocks.get(roomId) ?? [])
          if (overlap(slot, block)) found.push({ rule: "room-blocked", one, roomId, blockId: block.id });
    }
    if (asks("seats-short")) found.push(...seatsShort(session, (roomId && seats.get(roomId)) || null, places.get(session.id)));
    return found;
  };
  return { slotOf, ownClashes, asks, minutesBetweenRooms: checks.minutesBetweenRooms };
}

const hasChair = ({ people, parts }: Session) =>
  [people, ...parts.map((part) => part.people)].some((those) => those.some(({ role }) => role === "chair" || role === "moderator"));

/** Into a date that is no day of the event; midnight itself still belongs to the day before. */
function endsElsewhere({ start, minutes, fold }: Session, date: LocalDate, zone: TimeZoneId, eventDates: ReadonlySet<string>): boolean {
  // No clock change takes more than three hours of a day: most sessions end long before midnight.
  if (start === null || minuteOfDay(start) + minutes <= 1440 - 180) return false;
  return !eventDates.has(dateOf(plusMinutesWall(wallTime(date, start), minutes - 1, zone, fold)));
}

/** More places offered than the room has seats, or more signed up than can sit. */
function seatsShort(session: Session, roomSeats: number | null, pool: { places: number | null; taken: number } | undefined): Clash[] {
  const [one, taken] = [session.id, pool?.taken ?? 0];
  const offered = Math.max(session.seats ?? 0, pool?.places ?? 0);
  const sit = Math.min(session.seats ?? Number.POSITIVE_INFINITY, roomSeats ?? Number.POSITIVE_INFINITY);
  return [
    ...(roomSeats !== null && offered > roomSeats
      ? [{ rule: "seats-short", one, seats: roomSeats, wanted: offered, for: "places" } as const]
      : []),
    ...(taken > sit ? [{ rule: "seats-short", one, seats: sit, wanted: taken, for: "sign-ups" } as const] : []),
  ];
}
