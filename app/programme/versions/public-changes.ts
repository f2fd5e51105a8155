import { pick, type Words } from "~/events/words";
import { everybodyIn } from "~/sessions/everybody-in";
import { shortDate } from "~/time/display";
import type { Instant } from "~/time/instant";
import { plusMinutesWall } from "~/time/time-zone";
import { clockOf, wallTime } from "~/time/wall-time";
import { zoneName } from "~/time/zone-name";
import { type Change, changesBetween } from "../changes";
import type { Reading } from "../printed-item";
import { isOpen, programmeFor } from "../programme-for";
import type { PrintedSession, ProgrammeContent } from "../version";
import { type VersionWords, versionWords } from "./version-words";

/** One session that changed, or the event around them (`code` null), as a stranger may read of it. */
export type PublicChange = { key: string; code: string | null; title: string; tags: string[]; lines: ChangedLine[] };

/** Without `is`, that it changed is all there is to say. */
export type ChangedLine = { label: string; was: string; is: string };

type Compared = { before: ProgrammeContent; after: ProgrammeContent; latest: ProgrammeContent; now: Instant };

/**
 * What a stranger is told of the way from one version to another. Only of what is open to them today: a session that has been closed
 * since is not betrayed by the time when it was open, nor one that was closed by having been opened.
 */
export function publicChanges({ before, after, latest, now }: Compared, reading: Reading): PublicChange[] {
  const today = new Set(openIn(latest).sessions.map(({ id }) => id));
  const [was, is] = [openIn(before, today), openIn(after, today)];
  const words = versionWords(reading.language);
  const changes = Map.groupBy(
    changesBetween(was, is).filter(({ what }) => what !== "frame"),
    ({ after }) => after!.id,
  );
  const frame = frameLines(was, is, reading, now);
  return [
    ...(frame.length > 0 ? [{ key: "event", code: null, title: words.whats.frame, tags: [], lines: frame }] : []),
    ...[...changes.values()].map((those) => toldOf(those, was, is, reading)),
  ];
}

function openIn(content: ProgrammeContent, among?: ReadonlySet<string>): ProgrammeContent {
  const view = programmeFor(content, "stranger");
  return { ...view, sessions: view.sessions.filter(isOpen).filter(({ id }) => !among || among.has(id)) };
}

function toldOf(changes: Change[], was: ProgrammeContent, is: ProgrammeContent, reading: Reading): PublicChange {
  const words = versionWords(reading.language);
  const session = changes[0]!.after!;
  return {
    key: session.id,
    code: session.code,
    title: say(session.title, reading),
    tags: changes.map(({ what }) => words.whats[what]),
    lines: changes.flatMap((change) => linesOf(change, was, is, reading, words)),
  };
}

function linesOf(
  { what, before, after }: Change,
  was: ProgrammeContent,
  is: ProgrammeContent,
  reading: Reading,
  words: VersionWords,
): ChangedLine[] {
  const line = (label: string, of: (session: PrintedSession, content: ProgrammeContent) => string): ChangedLine => ({
    label,
    was: before ? of(before, was) : "",
    is: of(after!, is),
  });
  const only = (changed: ChangedLine) => ({ ...changed, was: "" });
  const time = line(words.labels.time, (session, content) => whenOf(session, content, reading, words));
  const room = line(words.labels.room, (session, content) => roomOf(session, content, reading));
  switch (what) {
    case "added":
    case "cancelled":
    case "reinstated":
      return [only(time), ...(room.is ? [only(room)] : [])];
    case "moved":
    case "shortened":
    case "lengthened":
      return [time];
    case "room":
      return [{ ...room, was: room.was || words.none, is: room.is || words.none }];
    case "renamed":
      return [line(words.labels.title, ({ title }) => say(title, reading))];
    case "people":
      return [line(words.labels.people, (session) => namesIn(session) || words.none)];
    default:
      return [];
  }
}

function frameLines(was: ProgrammeContent, is: ProgrammeContent, reading: Reading, now: Instant): ChangedLine[] {
  const { labels } = versionWords(reading.language);
  const lines = [
    [labels.venue, (content: ProgrammeContent) => say(content.venueName, reading)],
    [labels.address, (content: ProgrammeContent) => say(content.venueAddress, reading)],
    [labels.zone, ({ timeZone }: ProgrammeContent) => zoneName(timeZone, reading.language, now)],
    [labels.days, ({ days }: ProgrammeContent) => days.map(({ date }) => shortDate(date, reading.language)).join(", ")],
  ] as const;
  return lines.map(([label, of]) => ({ label, was: of(was), is: of(is) })).filter((line) => line.was !== line.is);
}

function whenOf(
  { date, start, minutes, fold }: PrintedSession,
  { timeZone }: ProgrammeContent,
  { language }: Reading,
  words: VersionWords,
) {
  const end = clockOf(plusMinutesWall(wallTime(date, start), minutes, timeZone, fold));
  return `${shortDate(date, language)} ${start}–${end} (${words.minutes(minutes)})`;
}

const roomOf = ({ roomId }: PrintedSession, { rooms }: ProgrammeContent, reading: Reading) =>
  say(rooms.find(({ id }) => id === roomId)?.name ?? {}, reading);

const namesIn = (session: PrintedSession) => [...new Set(everybodyIn(session).map(({ name }) => name))].join(", ");

const say = (text: Words, { language, languages }: Reading) => pick(text, language, languages);
