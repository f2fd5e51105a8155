import { pick, type Words } from "~/events/words";
import { allPeople } from "~/programme/changes";
import type { ClosedBlock, OpenSession, ProgrammeView } from "~/programme/programme-for";
import type { PrintedPerson } from "~/programme/version";
import { isPause, type SessionKind, sessionKindNames } from "~/sessions/session-kind";
import { type SessionRole, sessionRoleNames } from "~/sessions/session-role";
import { plusMinutes } from "~/time/instant";
import { toInstant, toWallTime } from "~/time/time-zone";
import { clockOf, wallTime } from "~/time/wall-time";
import type { AgendaBlock, AgendaItem, AgendaPerson, AgendaReader } from "./agenda";
import { type AgendaWords, agendaWords } from "./agenda-words";

/** One session as this reader takes it away. */
export function itemOf(session: OpenSession, shown: ProgrammeView, { personId, language }: AgendaReader): AgendaItem {
  const say = (words: Words | undefined) => pick(words ?? {}, language, shown.languages);
  const words = agendaWords(language);
  const people = (those: PrintedPerson[]) => those.map((person) => personOf(person, words));
  const { timeZone: zone } = shown;
  const startsAt = toInstant(wallTime(session.date, session.start), zone, session.fold);
  const endsAt = plusMinutes(startsAt, session.minutes);
  const roles = personId === undefined ? [] : rolesOf(session, personId);
  return {
    uid: session.uid,
    code: session.code,
    sequence: session.sequence,
    changedAt: session.changedAt,
    date: session.date,
    start: session.start,
    end: clockOf(toWallTime(endsAt, zone)),
    fold: session.fold,
    minutes: session.minutes,
    startsAt,
    endsAt,
    kind: words.kinds[session.kind] ?? sessionKindNames[session.kind as SessionKind] ?? session.kind,
    pause: isPause(session.kind as SessionKind),
    title: say(session.title),
    room: roomName(session, shown, say),
    track: say(shown.tracks.find(({ id }) => id === session.trackId)?.name),
    access: accessOf(
      session.access,
      session.categories.map(({ name }) => name),
      say,
      words,
    ),
    public: session.access === "everyone",
    state: session.state,
    languages: languagesOf(session, language, words),
    dress: say(session.dress),
    remarks: say(session.remarks),
    people: people(session.people),
    parts: session.parts.map((part) => ({ title: say(part.title), minutes: part.minutes, people: people(part.people) })),
    yourRoles: [...new Set(roles)].map((role) => roleName(role, words)),
    beThereAt: roles.length > 0 || allPeople(session).length === 0 ? (session.beThereAt ?? undefined) : undefined,
    joinLink: session.joinLink ?? undefined,
  };
}

/** What strangers are shown of a session that is not open to them. */
export function blockOf(block: ClosedBlock, shown: ProgrammeView, { language, personId }: AgendaReader): AgendaBlock[] {
  if (personId !== undefined) return [];
  const say = (words: Words | undefined) => pick(words ?? {}, language, shown.languages);
  const words = agendaWords(language);
  const startsAt = toInstant(wallTime(block.date, block.start), shown.timeZone, block.fold);
  const end = clockOf(toWallTime(plusMinutes(startsAt, block.minutes), shown.timeZone));
  const access = accessOf(block.openTo.access, block.openTo.categories, say, words);
  return [{ closed: true, start: block.start, end, startsAt, title: words.closedBlock, access, room: roomName(block, shown, say) }];
}

const roomName = ({ roomId }: { roomId: string | null }, { rooms }: ProgrammeView, say: (words: Words | undefined) => string) =>
  say(rooms.find(({ id }) => id === roomId)?.name);

const rolesOf = (session: OpenSession, personId: string): string[] =>
  allPeople(session).flatMap((person) => (person.personId === personId ? person.role : []));

const roleName = (role: string, words: AgendaWords) => words.roles[role] ?? sessionRoleNames[role as SessionRole] ?? role;

const personOf = ({ role, name, position, organisation }: PrintedPerson, words: AgendaWords): AgendaPerson => ({
  role: roleName(role, words),
  name,
  position: [position, organisation].filter(Boolean).join(", "),
});

function accessOf(access: OpenSession["access"], categories: Words[], say: (words: Words) => string, words: AgendaWords): string {
  if (access === "registered") return words.registeredOnly;
  if (access === "categories") return words.onlyFor(categories.map(say).join(", "));
  return access === "closed" ? words.closedSession : "";
}

function languagesOf({ spoken, interpreted }: OpenSession, language: string, words: AgendaWords): string {
  const names = new Intl.DisplayNames(language, { type: "language" });
  const list = (codes: string[]) => codes.map((code) => names.of(code) ?? code).join(", ");
  return [list(spoken), interpreted.length > 0 && words.interpretedInto(list(interpreted))].filter(Boolean).join(", ");
}
