import { setImmediate as turn } from "node:timers/promises";
import type { Reads, Tx } from "db/database.server";
import { newCode, newId } from "db/identity.server";
import { no, type Outcome, yes } from "db/outcome";
import { actorOf, type Organiser } from "~/accounts/organiser.server";
import { record } from "~/audit/record.server";
import { type Event, languageOf } from "~/events/event";
import { findAllDays, findAllRooms, findAllTracks, insertRoom, insertTrack } from "~/events/plan-queries.server";
import { insertPersons } from "~/people/many-people-queries.server";
import { findLastNumber } from "~/sessions/identity-queries.server";
import { insertSessions } from "~/sessions/many-sessions-queries.server";
import { findAllSessions, findRemovedSessions, reviveSession, updateSession } from "~/sessions/sessions-queries.server";
import { insertSpeakers, updateProfile } from "~/speakers/speakers-queries.server";
import type { Instant } from "~/time/instant";
import type { Found } from "./found";
import { findSessionMarks, findSpeakerMarks, findTakenCodes, inHundreds, writeSourceKey } from "./interchange-queries.server";
import { type Existing, type ImportPlan, planImport } from "./plan-import.server";
import { planMark } from "./plan-mark.server";

export type Imported = { made: number; changed: number; skipped: number; speakers: number };

export const findExisting = async (reads: Reads, event: Event): Promise<Existing> => ({
  event,
  days: await findAllDays(reads, event),
  rooms: await findAllRooms(reads, event),
  tracks: await findAllTracks(reads, event),
  sessions: await findAllSessions(reads, event),
  removed: await findRemovedSessions(reads, event),
  marks: await findSessionMarks(reads, event),
  speakers: await findSpeakerMarks(reads, event),
});

/**
 * All that the preview showed, in one deed, into the draft. `seen` is the mark of that preview: where the programme has changed since,
 * nothing is done. `tell` hears how far it has come.
 */
export async function importProgramme(
  tx: Tx,
  organiser: Organiser<"edit-event">,
  event: Event,
  { found, seen }: { found: Found; seen: string | null },
  now: Instant,
  tell: (done: number, total: number) => void = () => {},
): Promise<Outcome<Imported, "changed-meanwhile">> {
  const existing = await findExisting(tx, event);
  const plan = planImport(existing, found);
  if (seen !== null && planMark(plan) !== seen) return no("changed-meanwhile");
  for (const room of plan.rooms) await insertRoom(tx, event, room);
  for (const track of plan.tracks) await insertTrack(tx, event, track);
  await writeSpeakers(tx, event, existing, plan, now);
  await writeSessions(tx, event, existing, plan, now, tell);

  const count = (verdict: string) => plan.rows.filter((row) => row.verdict === verdict).length;
  const imported = { made: count("made"), changed: count("changed"), skipped: count("skipped"), speakers: plan.newSpeakers.length };
  record(tx, {
    hostId: event.hostId,
    eventId: event.id,
    actor: actorOf(organiser),
    verb: "programme.imported",
    subjectId: event.id,
    facts: imported,
    at: now,
  });
  return yes(imported);
}

async function writeSpeakers(tx: Tx, event: Event, existing: Existing, plan: ImportPlan, now: Instant) {
  const codes = new Set(existing.speakers.map(({ code }) => code));
  const language = languageOf(event);
  const speakers = plan.newSpeakers.map(({ id, person, position, organisation, bio }) => {
    const code = freshCode(person.code, codes);
    const own = { guid: person.guid, sourceKey: person.source, bio: bio ? { [language]: bio } : {} };
    return { ...own, id, personId: newId(), code, name: person.name, position, organisation, revision: 1 };
  });
  await insertPersons(
    tx,
    event.hostId,
    speakers.map(({ personId, name, position }) => ({ id: personId, name, position })),
    now,
  );
  await insertSpeakers(tx, event, speakers, now);
  for (const { id, revision, bio, ...change } of plan.changedSpeakers)
    await updateProfile(tx, { id, revision }, { ...change, ...(bio && { bio: { [language]: bio } }) });
}

async function writeSessions(
  tx: Tx,
  event: Event,
  existing: Existing,
  plan: ImportPlan,
  now: Instant,
  tell: (done: number, total: number) => void,
) {
  const writes = plan.rows.flatMap(({ write }) => write ?? []);
  const [fresh, known] = [writes.filter(({ id }) => id === null), writes.filter(({ id }) => id !== null)];
  const taken = await findTakenCodes(
    tx,
    fresh.flatMap(({ found }) => found.code ?? []),
  );
  const numbers = new Set(existing.marks.map(({ number }) => number));
  let last = await findLastNumber(tx, event);
  for (const { found } of fresh) if (found.number !== null && !numbers.has(found.number)) last = Math.max(last, found.number);
  const rows = fresh.map(({ draft, found }) => {
    const number = found.number !== null && !numbers.has(found.number) ? found.number : ++last;
    numbers.add(number);
    const uid = newId();
    const identity = { id: newId(), uid, code: freshCode(/^[A-Z0-9]{6}$/.test(found.code ?? "") ? found.code : null, taken), number };
    return { identity: { ...identity, guid: found.guid ?? uid }, draft, sourceKey: found.source };
  });
  let done = 0;
  for (const some of inHundreds(rows)) {
    await insertSessions(tx, event, some, now);
    done += some.length;
    tell(done, writes.length);
    await turn();
  }
  for (const some of inHundreds(known)) {
    for (const { id, revision, comesBack, draft, found } of some) {
      if (comesBack) await reviveSession(tx, event, id!);
      const at = comesBack ? existing.marks.find((mark) => mark.id === id)!.revision : revision;
      await updateSession(tx, event, { id: id!, revision: at }, draft, now);
      if (found.source) await writeSourceKey(tx, event, id!, found.source);
    }
    done += some.length;
    tell(done, writes.length);
    await turn();
  }
}

/** The file's own where it is free. */
function freshCode(wanted: string | null, taken: Set<string>): string {
  let code = wanted ?? newCode();
  while (taken.has(code)) code = newCode();
  taken.add(code);
  return code;
}
