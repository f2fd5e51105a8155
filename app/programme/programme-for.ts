import type { Words } from "~/events/words";
import { isIn } from "~/sessions/everybody-in";
import type { LocalDate } from "~/time/local-date";
import type { Fold } from "~/time/time-zone";
import type { ClockTime } from "~/time/wall-time";
import type { PrintedSession, ProgrammeContent } from "./version";

/**
 * Who looks at a programme. Somebody known has the categories of their registrations at this event; `registered` is true while
 * they hold a confirmed place; their own sessions (`personId`) are open to them whatever else holds. Sessions in which one needs a place and
 * they have none (`withoutPlaceIn`) are left out.
 */
export type Viewer =
  | "stranger"
  | "team"
  | { registered: boolean; categoryIds: readonly string[]; personId?: string; withoutPlaceIn?: readonly string[] };

/** A session that is not open to the viewer: when and where, and to whom it is open; nothing that says what it is. */
export type ClosedBlock = {
  closed: true;
  date: LocalDate;
  start: ClockTime;
  fold: Fold;
  minutes: number;
  roomId: string | null;
  openTo: { access: "registered" | "categories" | "named" | "closed"; categories: Words[] };
};

export type OpenSession = PrintedSession & { closed: false };

/** What one viewer is shown of a version: every page, feed, document, message, search and count is made from this and nothing else. */
export type ProgrammeView = Omit<ProgrammeContent, "sessions"> & { sessions: (OpenSession | ClosedBlock)[] };

/** The one filter between a version and its readers. Rooms and tracks that only unseen sessions use are left out. */
export function programmeFor(content: ProgrammeContent, viewer: Viewer): ProgrammeView {
  const sessions = content.sessions.flatMap((session) => show(session, viewer));
  const tracks = new Set(sessions.map((session) => (session.closed ? null : session.trackId)));
  const rooms = new Set(sessions.map(({ roomId }) => roomId));
  return {
    ...content,
    rooms: content.rooms.filter(({ id }) => viewer === "team" || rooms.has(id)),
    tracks: content.tracks.filter(({ id }) => viewer === "team" || tracks.has(id)),
    sessions,
  };
}

export const isOpen = (session: OpenSession | ClosedBlock): session is OpenSession => !session.closed;

function show(session: PrintedSession, viewer: Viewer): (OpenSession | ClosedBlock)[] {
  if (typeof viewer === "object" && viewer.withoutPlaceIn?.includes(session.id) && !isViewerIn(session, viewer.personId)) return [];
  if (isOpenTo(session, viewer))
    return [{ ...shownTo(session, viewer), joinLink: mayJoin(session, viewer) ? session.joinLink : null, closed: false }];
  if (session.othersSee === "nothing" || session.state === "cancelled" || session.access === "everyone") return [];
  const { date, start, fold, minutes, roomId, access, categories } = session;
  const openTo = { access, categories: access === "categories" ? categories.map(({ name }) => name) : [] };
  return [{ closed: true, date, start, fold, minutes, roomId, openTo }];
}

/** Who else was asked by name is the team's business. */
function shownTo(session: PrintedSession, viewer: Viewer): PrintedSession {
  if (viewer === "team" || !session.guests) return session;
  const { guests: _, ...rest } = session;
  return rest;
}

function isOpenTo(session: PrintedSession, viewer: Viewer): boolean {
  if (viewer === "team" || session.access === "everyone") return true;
  if (viewer === "stranger") return false;
  if (isViewerIn(session, viewer.personId)) return true;
  if (session.access === "named" && viewer.personId !== undefined && session.guests?.includes(viewer.personId)) return true;
  if (session.access === "registered") return viewer.registered;
  if (session.access === "categories") return viewer.registered && session.categories.some(({ id }) => viewer.categoryIds.includes(id));
  return false;
}

/** The link is for those with a place, and for those who are in the session. */
const mayJoin = (session: PrintedSession, viewer: Viewer): boolean =>
  viewer === "team" || (viewer !== "stranger" && (viewer.registered || isViewerIn(session, viewer.personId)));

const isViewerIn = (session: PrintedSession, personId: string | undefined): boolean => personId !== undefined && isIn(session, personId);
