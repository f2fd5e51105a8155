import type { Reads } from "db/database.server";
import { findAllMarks } from "~/accounts/marks/marks-queries.server";
import { languageOf } from "~/events/event";
import { findEvent } from "~/events/events-queries.server";
import { findAllCategories, findAllDays, findAllRooms, findAllTracks } from "~/events/plan-queries.server";
import { findPersonNames } from "~/people/people-queries.server";
import { findUnknownSpeakers } from "~/speakers/speakers-queries.server";
import { foldsOf } from "~/time/time-zone";
import { wallTime } from "~/time/wall-time";
import { speakersIn } from "./everybody-in";
import type { SessionDraft } from "./session";

/**
 * `time-skipped`: the clocks jump over this time on that day. `time-twice`: the hour is repeated and nobody said which one.
 * `gone`: a day, room, track, category or speaker it names is no longer there.
 */
export type SessionRefusal = "no-title" | "no-categories" | "nobody-named" | "time-skipped" | "time-twice" | "gone";

export type SessionInput = Omit<SessionDraft, "fold"> & { fold?: SessionDraft["fold"] };

/** The draft with its hour settled, or why it cannot be written. Whom `before` names already, the database holds on to: they are not asked for again. */
export async function settleSession(
  reads: Reads,
  event: { id: string },
  input: SessionInput,
  before?: SessionDraft,
): Promise<{ why: SessionRefusal } | { draft: SessionDraft }> {
  const [of, days] = [await findEvent(reads, event.id), await findAllDays(reads, event)];
  if (!of) return { why: "gone" };
  if (!input.title[languageOf(of)]?.trim()) return { why: "no-title" };
  if (input.access === "categories" && input.categoryIds.length === 0) return { why: "no-categories" };

  if (input.access === "named" && input.guestIds.length === 0) return { why: "nobody-named" };

  const day = days.find(({ id }) => id === input.dayId);
  if (input.dayId !== null && !day) return { why: "gone" };
  if (await namesWhatIsGone(reads, of, input, before)) return { why: "gone" };

  if (!day || input.start === null) return { draft: { ...input, fold: 0 } };
  const shown = foldsOf(wallTime(day.date, input.start), of.timeZone);
  if (shown === "gap") return { why: "time-skipped" };
  if (shown === "twice" && input.fold === undefined) return { why: "time-twice" };
  return { draft: { ...input, fold: shown === "twice" ? input.fold! : 0 } };
}

type HostsEvent = { id: string; hostId: string };

async function namesWhatIsGone(reads: Reads, event: HostsEvent, input: SessionInput, before?: SessionDraft): Promise<boolean> {
  const lacks = async (ids: (string | null)[], find: (reads: Reads, event: HostsEvent) => Promise<{ id: string }[]>) => {
    const named = ids.filter((id) => id !== null);
    if (named.length === 0) return false;
    const there = new Set((await find(reads, event)).map(({ id }) => id));
    return named.some((id) => !there.has(id));
  };
  const known = before && speakersIn(before);
  const added = [...speakersIn(input)].filter((id) => !known?.has(id));
  return (
    (input.roomId !== before?.roomId && (await lacks([input.roomId], findAllRooms))) ||
    (input.trackId !== before?.trackId && (await lacks([input.trackId], findAllTracks))) ||
    (await lacks(input.access === "categories" ? input.categoryIds : [], findAllCategories)) ||
    (input.markId !== before?.markId && (await lacks([input.markId], findAllMarks))) ||
    (await lacks(input.access === "named" ? input.guestIds : [], namedPersons(input))) ||
    (await findUnknownSpeakers(reads, event, added)).length > 0
  );
}

/** Persons of this host; a foreign one is as good as none. */
const namedPersons =
  ({ guestIds }: SessionInput) =>
  async (reads: Reads, { hostId }: HostsEvent) =>
    [...(await findPersonNames(reads, hostId, guestIds)).keys()].map((id) => ({ id }));
