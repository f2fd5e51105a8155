import type { RoomBlock, RoomHours } from "~/events/room-times/room-times";
import { pick, type Words } from "~/events/words";
import type { Session } from "~/sessions/session";
import type { Timetable } from "~/sessions/timetable/read-row";
import { timeText } from "~/sessions/timetable/typed-time";
import { shortDate } from "~/time/display";
import { plusMinutesWall } from "~/time/time-zone";
import { clockOf, dateOf, wallTime } from "~/time/wall-time";
import type { Clash } from "./clash";

/** What the sentences name things from. */
export type Named = {
  sessions: ReadonlyMap<string, Session>;
  table: Timetable;
  roomHours: readonly RoomHours[];
  roomBlocks: readonly RoomBlock[];
};

/** "Mei Wong is also in “Panel on Web3”, 10:15–11:45.", read beside one of the two sessions. */
export function clashSeenFrom(sessionId: string, clash: Clash, named: Named): string {
  const other = "other" in clash ? titled(clash.one === sessionId ? clash.other : clash.one, named) : "";
  switch (clash.rule) {
    case "room-twice":
      return `${roomName(clash.roomId, named)} is also taken by ${other}.`;
    case "person-twice":
      return `${speakerName(clash.speakerId, named)} is also in ${other}.`;
    case "too-little-time":
      return `${speakerName(clash.speakerId, named)} has ${minutes(clash.minutes)} to change rooms ${clash.one === sessionId ? "to" : "from"} ${other}.`;
    default:
      return ownSentence(clash, named);
  }
}

/** The same in a list of the whole programme: every session is named. */
export function clashSentence(clash: Clash, named: Named): string {
  const one = titled(clash.one, named);
  switch (clash.rule) {
    case "room-twice":
      return `${roomName(clash.roomId, named)} is taken by ${one} and by ${titled(clash.other, named)}.`;
    case "person-twice":
      return `${speakerName(clash.speakerId, named)} is in ${one} and in ${titled(clash.other, named)}.`;
    case "too-little-time":
      return `${speakerName(clash.speakerId, named)} has ${minutes(clash.minutes)} to change rooms between ${one} and ${titled(clash.other, named)}.`;
    default:
      return ownSentence(clash, named, one);
  }
}

type Own = Exclude<Clash, { other: string }>;

/** `item` undefined: the sentence stands beside the session itself. */
function ownSentence(clash: Own, named: Named, item?: string): string {
  switch (clash.rule) {
    case "outside-availability":
      return `${speakerName(clash.speakerId, named)} is not available ${item ? `for ${item}` : "at this time"}.`;
    case "no-chair":
      return `${item ?? "This panel"} has no chair and no moderator.`;
    case "outside-days":
      return `${item ?? "This item"} ends on ${endOf(clash.one, named)}, which is no day of the event.`;
    case "outside-room-hours": {
      const { dayId } = named.sessions.get(clash.one) ?? {};
      const open = named.roomHours.find((hours) => hours.roomId === clash.roomId && hours.dayId === dayId);
      const hours = `${open?.opens}–${open?.closes}`;
      const room = roomName(clash.roomId, named);
      return item ? `${item} lies outside the hours of ${room}, ${hours}.` : `${room} is open ${hours} only on this day.`;
    }
    case "room-blocked": {
      const block = named.roomBlocks.find(({ id }) => id === clash.blockId);
      const blocked = `blocked ${block?.starts}–${block?.ends}: ${block?.reason}.`;
      const room = roomName(clash.roomId, named);
      return item ? `${item} needs ${room}, which is ${blocked}` : `${room} is ${blocked}`;
    }
    case "seats-short": {
      const wanted = clash.for === "places" ? `${clash.wanted} places are offered` : `${clash.wanted} people have signed up`;
      return `${item ?? "This item"} has ${clash.seats} ${clash.seats === 1 ? "seat" : "seats"}, and ${wanted}.`;
    }
  }
}

const minutes = (count: number) => (count === 0 ? "no time" : count === 1 ? "1 minute" : `${count} minutes`);

const roomName = (id: string, { table }: Named) => say(table.rooms.find((room) => room.id === id)?.name ?? {}, table.language);

const speakerName = (id: string, { table }: Named) => table.speakers.find((speaker) => speaker.id === id)?.name ?? "";

function titled(id: string, { sessions, table: { days, zone, language } }: Named): string {
  const session = sessions.get(id);
  if (!session) return "";
  const { start, dayId } = session;
  const day = days.find((each) => each.id === dayId);
  const when =
    day && start ? `, ${days.length > 1 ? `${shortDate(day.date, "en")} ` : ""}${timeText(day.date, { ...session, start }, zone)}` : "";
  return `“${say(session.title, language)}”${when}`;
}

function endOf(id: string, { sessions, table: { days, zone } }: Named): string {
  const session = sessions.get(id);
  const day = days.find((each) => each.id === session?.dayId);
  if (!session?.start || !day) return "a day";
  const end = plusMinutesWall(wallTime(day.date, session.start), session.minutes, zone, session.fold);
  return `${shortDate(dateOf(end), "en")} at ${clockOf(end)}`;
}

const say = (words: Words, language: string) => pick(words, language, [language]);
