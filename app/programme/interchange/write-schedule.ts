import { durationText, type Schedule, type Slot } from "./schedule";

/** `version`: of Plenary. */
export type Generator = { name: string; version: string };

/** schedule.json as c3voc's JSON schema has it. */
export function toScheduleJson(schedule: Schedule, generator: Generator): string {
  const { version, acronym, title, url, timeZone, start, end, tracks, rooms, days } = schedule;
  return `${JSON.stringify(
    {
      $schema: "https://c3voc.de/schedule/schema.json",
      generator,
      schedule: {
        version,
        base_url: url,
        conference: {
          acronym,
          title,
          start,
          end,
          daysCount: days.length,
          timeslot_duration: "00:05",
          // the schema knows only names such as Europe/Berlin
          ...(/^[A-Z][a-z]+\/[A-Z][a-z]+|UTC$/.test(timeZone) && { time_zone_name: timeZone }),
          url,
          tracks: tracks.map(({ name, colour }) => ({ name, color: colour })),
          days: days.map((day) => ({
            index: day.index,
            date: day.date,
            day_start: day.start,
            day_end: day.end,
            rooms: Object.fromEntries(rooms.map((room) => [room, day.slots.filter((slot) => slot.room === room).map(jsonOf)])),
          })),
        },
      },
    },
    null,
    1,
  )}\n`;
}

const jsonOf = ({ minutes, ...slot }: Slot) => ({
  guid: slot.guid,
  code: slot.code,
  id: slot.id,
  date: slot.date,
  start: slot.start,
  end: slot.end,
  duration: durationText(minutes),
  room: slot.room,
  slug: slot.slug,
  url: slot.url,
  title: slot.title,
  subtitle: "",
  track: slot.track,
  type: slot.type,
  language: slot.language,
  abstract: slot.abstract,
  description: "",
  persons: slot.persons,
  links: [],
});

/** schedule.xml as c3voc's XSD has it. */
export function toScheduleXml(schedule: Schedule, generator: Generator): string {
  const { version, acronym, title, url, timeZone, start, end, tracks, rooms, days } = schedule;
  return `${[
    '<?xml version="1.0" encoding="UTF-8"?>',
    "<schedule>",
    `<generator name="${attribute(generator.name)}" version="${attribute(generator.version)}"/>`,
    element("version", version),
    "<conference>",
    element("title", title),
    element("acronym", acronym),
    element("start", start),
    element("end", end),
    element("days", String(days.length)),
    element("timeslot_duration", "00:05"),
    element("base_url", url),
    element("url", url),
    element("time_zone_name", timeZone),
    ...tracks.map(({ name, colour }) => `<track name="${attribute(name)}" color="${colour}"/>`),
    "</conference>",
    ...days.flatMap((day) => [
      `<day index="${day.index}" date="${day.date}" start="${day.start}" end="${day.end}">`,
      ...rooms.flatMap((room) => [
        `<room name="${attribute(room)}">`,
        ...day.slots.filter((slot) => slot.room === room).map(xmlOf),
        "</room>",
      ]),
      "</day>",
    ]),
    "</schedule>",
  ].join("\n")}\n`;
}

const xmlOf = (slot: Slot) =>
  [
    `<event guid="${attribute(slot.guid)}" code="${attribute(slot.code)}" id="${slot.id}">`,
    element("room", slot.room),
    element("title", slot.title),
    element("subtitle", ""),
    element("type", slot.type),
    element("date", slot.date),
    element("start", slot.start),
    element("duration", durationText(slot.minutes)),
    element("abstract", slot.abstract),
    element("slug", slot.slug),
    element("track", slot.track),
    "<persons>",
    ...slot.persons.map(({ guid, name }) => `<person guid="${attribute(guid)}">${text(name)}</person>`),
    "</persons>",
    element("language", slot.language ?? ""),
    element("description", ""),
    element("url", slot.url),
    "</event>",
  ].join("\n");

const element = (name: string, content: string) => `<${name}>${text(content)}</${name}>`;

/** What XML 1.0 cannot hold is left out; a carriage return would come back as a line feed. */
const text = (content: string) =>
  content
    .toWellFormed()
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "")
    .replace(/[&<>\r]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;" })[sign]!);

const attribute = (content: string) => text(content).replace(/["\n\t]/g, (sign) => `&#${sign.charCodeAt(0)};`);
