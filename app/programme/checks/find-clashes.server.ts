import type { Reads } from "db/database.server";
import { findAllRoomBlocks, findAllRoomHours } from "~/events/room-times/room-times-queries.server";
import { findAllPools } from "~/places/places-queries.server";
import { takenOf } from "~/places/pool";
import type { Session } from "~/sessions/session";
import { findAllSessions } from "~/sessions/sessions-queries.server";
import { findTimetable } from "~/sessions/timetable/find-timetable.server";
import type { Timetable } from "~/sessions/timetable/read-row";
import { findAvailability } from "~/speakers/availability/availability-queries.server";
import { findChecks } from "./checks-queries.server";
import { type Clash, type ClashRule, clashRules } from "./clash";
import { indexClashes } from "./clash-index";
import { clashSeenFrom, clashSentence, type Named } from "./clash-sentences";
import type { ClashFacts } from "./slot";

/** One clash as a sentence; `sessionId` is where to go to mend it. */
export type ToldClash = { rule: ClashRule; blocks: boolean; sessionId: string; sentence: string };

export type FoundClashes = {
  count: number;
  /** In order of time. */
  all(): ToldClash[];
  /** Those of one session, as read beside it. */
  of(sessionId: string): ToldClash[];
};

type Read = { table?: Timetable; sessions?: readonly Session[] };

/** What is wrong with the times of the draft, as the host wants to hear it. `read` is what the caller has read already. */
export async function findClashes(reads: Reads, event: { id: string }, read: Read = {}): Promise<FoundClashes> {
  const table = read.table ?? (await findTimetable(reads, event));
  return judge(reads, event, read, table, await findClashFacts(reads, event, table));
}

/** Those that hold up the next version, in order of time: the rules that only warn are not looked into. */
export async function findBlockingClashes(reads: Reads, event: { id: string }, sessions: readonly Session[]): Promise<ToldClash[]> {
  const verdicts = { ...(await findChecks(reads, event)).verdicts };
  for (const rule of clashRules) if (verdicts[rule] === "warn") verdicts[rule] = "ignore";
  if (!clashRules.some((rule) => verdicts[rule] === "block")) return [];
  const table = await findTimetable(reads, event);
  const facts = await findClashFacts(reads, event, table);
  return (await judge(reads, event, { sessions }, table, { ...facts, checks: { ...facts.checks, verdicts } })).all();
}

async function judge(reads: Reads, event: { id: string }, read: Read, table: Timetable, facts: ClashFacts): Promise<FoundClashes> {
  const sessions = read.sessions ?? (await findAllSessions(reads, event));
  const index = indexClashes(sessions, facts);
  const named: Named = { sessions: new Map(sessions.map((session) => [session.id, session])), table, ...facts };
  const tell = (clash: Clash, sessionId: string, sentence: string): ToldClash => ({
    ...{ rule: clash.rule, sessionId, sentence, blocks: facts.checks.verdicts[clash.rule] === "block" },
  });
  const found = index.all();
  return {
    count: found.length,
    all: () => found.map((clash) => tell(clash, clash.one, clashSentence(clash, named))),
    of: (id) => index.of(id).map((clash) => tell(clash, id, clashSeenFrom(id, clash, named))),
  };
}

/** What the check of a draft is made against; it may be sent to a browser. */
export async function findClashFacts(
  reads: Reads,
  event: { id: string },
  { days, zone, rooms }: Pick<Timetable, "days" | "zone" | "rooms">,
): Promise<ClashFacts> {
  const pools = await findAllPools(reads, event);
  return {
    ...{ days, zone, rooms },
    roomHours: await findAllRoomHours(reads, event),
    roomBlocks: await findAllRoomBlocks(reads, event),
    availability: await findAvailability(reads, event),
    places: pools
      .filter(({ scope }) => scope === "session")
      .map((pool) => ({ sessionId: pool.scopeId, places: pool.places, taken: takenOf(pool) })),
    checks: await findChecks(reads, event),
  };
}
