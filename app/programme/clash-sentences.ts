import { pick, type Words } from "~/events/words";
import type { Session } from "~/sessions/session";
import type { Timetable } from "~/sessions/timetable/read-row";
import { timeText } from "~/sessions/timetable/typed-time";
import type { Clash } from "./clashes";

/** "Grand Ballroom is also taken by “Panel on Web3”, 10:15–11:45", seen from one of the two. */
export function clashSeenFrom(session: { id: string }, clash: Clash, table: Timetable): string {
  const other = clash.one.id === session.id ? clash.other : clash.one;
  return `${what(clash, table)} is also ${clash.over === "room" ? "taken by" : "in"} ${named(other, table)}.`;
}

/** "Mei Wong is in “Keynote”, 09:00–10:00, and in “Panel”, 09:30–10:30". */
export const clashSentence = (clash: Clash, table: Timetable): string =>
  `${what(clash, table)} is ${clash.over === "room" ? "taken by" : "in"} ${named(clash.one, table)} and ${clash.over === "room" ? "by" : "in"} ${named(clash.other, table)}.`;

const what = (clash: Clash, { rooms, speakers, language }: Timetable): string =>
  clash.over === "room"
    ? say(rooms.find(({ id }) => id === clash.roomId)?.name ?? {}, language)
    : (speakers.find(({ id }) => id === clash.speakerId)?.name ?? "");

function named({ title, dayId, ...session }: Session, { days, zone, language }: Timetable): string {
  const day = days.find(({ id }) => id === dayId);
  const time = day && session.start ? `, ${timeText(day.date, { ...session, start: session.start }, zone)}` : "";
  return `“${say(title, language)}”${time}`;
}

const say = (words: Words, language: string) => pick(words, language, [language]);
