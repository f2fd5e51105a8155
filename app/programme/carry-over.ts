import type { Instant } from "~/time/instant";
import { toCanonicalText } from "./canonical";
import type { PrintedSession, ProgrammeContent } from "./version";

/**
 * Sets SEQUENCE (RFC 5545, 3.8.7.4; what raises it: RFC 5546, 2.1.4) and the moment of the last change by comparison with the
 * version before. Neither ever goes back; what did not change keeps both, so that the same programme is the same text.
 */
export function carryOver(previous: ProgrammeContent | undefined, content: ProgrammeContent, now: Instant): ProgrammeContent {
  const before = new Map(previous?.sessions.map((session) => [session.id, session]));
  const sessions = content.sessions.map((session): PrintedSession => {
    const last = before.get(session.id);
    if (!previous || !last) return { ...session, changedAt: now };
    const sequence = Math.max(last.sequence, session.sequence);
    const is = (seen: Seen) => toCanonicalText(seen(previous, last)) === toCanonicalText(seen(content, session));
    return {
      ...session,
      sequence: is(whenAndWhere) ? sequence : sequence + 1,
      changedAt: is(whatCalendarsShow) ? last.changedAt : later(last.changedAt, now),
    };
  });
  return { ...content, sessions };
}

type Seen = (content: ProgrammeContent, session: PrintedSession) => object;

/** Whoever has accepted must be asked again where this changes. */
const whenAndWhere = (content: ProgrammeContent, session: PrintedSession) => ({
  date: session.date,
  start: session.start,
  fold: session.fold,
  minutes: session.minutes,
  room: session.roomId,
  state: session.state,
  zone: content.timeZone,
  venue: content.venueName,
  address: content.venueAddress,
});

const whatCalendarsShow = (content: ProgrammeContent, session: PrintedSession): object => {
  const { sequence: _, changedAt: __, seats: ___, ...shown } = session;
  return {
    ...shown,
    ...whenAndWhere(content, session),
    languages: content.languages,
    roomName: content.rooms.find(({ id }) => id === session.roomId)?.name,
    track: content.tracks.find(({ id }) => id === session.trackId)?.name,
  };
};

const later = (a: Instant, b: Instant) => (a < b ? b : a);
