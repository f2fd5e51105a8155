import type { Day } from "~/events/day";
import { isPlaced, type Session } from "~/sessions/session";
import { type Instant, plusMinutes } from "~/time/instant";
import { type TimeZoneId, toInstant } from "~/time/time-zone";
import { wallTime } from "~/time/wall-time";

/** Two sessions at one time that need the same room or the same person. `one` begins first. */
export type Clash = { one: Session; other: Session } & ({ over: "room"; roomId: string } | { over: "person"; speakerId: string });

/** Every pair once for each thing they fight over. What is cancelled, or not placed, clashes with nothing. */
export function clashesIn(sessions: readonly Session[], days: readonly Day[], zone: TimeZoneId): Clash[] {
  const taken = sessions
    .flatMap((session) => spanOf(session, days, zone))
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.session.number - b.session.number));
  return taken.flatMap((first, index) => {
    const clashes: Clash[] = [];
    for (const second of taken.slice(index + 1)) {
      if (second.from >= first.to) break;
      clashes.push(...clashesOf(first.session, second.session));
    }
    return clashes;
  });
}

type Span = { session: Session; from: Instant; to: Instant };

function spanOf(session: Session, days: readonly Day[], zone: TimeZoneId): Span[] {
  const day = days.find(({ id }) => id === session.dayId);
  if (!day || session.state === "cancelled" || !isPlaced(session)) return [];
  const from = toInstant(wallTime(day.date, session.start), zone, session.fold);
  return [{ session, from, to: plusMinutes(from, session.minutes) }];
}

function clashesOf(one: Session, other: Session): Clash[] {
  const room: Clash[] = one.roomId !== null && one.roomId === other.roomId ? [{ one, other, over: "room", roomId: one.roomId }] : [];
  const theirs = speakersOf(other);
  const people = [...speakersOf(one)].filter((speakerId) => theirs.has(speakerId));
  return [...room, ...people.map((speakerId): Clash => ({ one, other, over: "person", speakerId }))];
}

const speakersOf = ({ people, parts }: Session): Set<string> =>
  new Set([...people, ...parts.flatMap((part) => part.people)].flatMap(({ speakerId }) => speakerId ?? []));
