import { SaxesParser } from "saxes";
import type { Found } from "./found";
import { isPlain, type Plain, type RawSchedule, readSchedule } from "./read-schedule";

/** The bytes of a schedule.json or schedule.xml, told by their first sign; or a sentence that says why nothing can be made of them. */
export function readScheduleFile(bytes: Uint8Array): Found | string {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return "This file is not UTF-8. Please save it as UTF-8 and try again.";
  }
  const first = text.trimStart()[0];
  if (first === undefined) return "This file is empty.";
  const raw = first === "<" ? fromXml(text) : first === "{" ? fromJson(text) : neither;
  return typeof raw === "string" ? raw : readSchedule(raw);
}

const neither = "This is neither a schedule.json nor a schedule.xml.";

function fromJson(text: string): RawSchedule | string {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    return `This is not JSON that can be read: ${(error as Error).message.slice(0, 120)}.`;
  }
  const schedule = isPlain(parsed) ? parsed.schedule : undefined;
  const conference = isPlain(schedule) ? schedule.conference : undefined;
  if (!isPlain(schedule) || !isPlain(conference) || !Array.isArray(conference.days))
    return "This JSON is not a schedule: it has no schedule.conference.days.";
  const days = conference.days.filter(isPlain).map(({ date, rooms }) => ({
    date,
    rooms: Object.entries(isPlain(rooms) ? rooms : {}).map(([name, events]) => ({ name, events: Array.isArray(events) ? events : [] })),
  }));
  const unknown = [
    ...Object.keys(parsed as Plain).filter((key) => !["$schema", "generator", "schedule"].includes(key)),
    ...Object.keys(schedule).filter((key) => !["version", "base_url", "conference", "url"].includes(key)),
    ...Object.keys(conference).filter((key) => !conferenceKeys.includes(key)),
  ];
  return { conference, days, unknown };
}

const conferenceKeys =
  "acronym title description start end daysCount timeslot_duration time_zone_name logo colors keywords url tracks rooms meta days".split(
    " ",
  );

/** No DTD and so no entity of its own making, nothing outside; deeper than a schedule goes is refused. */
function fromXml(text: string): RawSchedule | string {
  const parser = new SaxesParser();
  const conference: Plain & { tracks: Plain[] } = { tracks: [] };
  const days: RawSchedule["days"] = [];
  const unknown = new Set<string>();
  const path: string[] = [];
  let event: (Plain & { persons: Plain[]; links: Plain[]; attachments: Plain[] }) | undefined;
  let within = "";
  parser.on("error", (error) => {
    throw new Unreadable(`This is not XML that can be read: ${error.message.slice(0, 120)}.`);
  });
  parser.on("doctype", () => {
    throw new Unreadable("This XML has a DTD. Files with a DTD are not read, because it can hide other files and endless texts.");
  });
  parser.on("xmldecl", ({ encoding }) => {
    if (encoding && !/^utf-?8$/i.test(encoding))
      throw new Unreadable(`This XML says that it is ${encoding.slice(0, 20)}. Please save it as UTF-8.`);
  });
  parser.on("opentag", ({ name, attributes }) => {
    path.push(name);
    if (path.length > 12) throw new Unreadable("This XML is not a schedule: it is nested too deeply.");
    if (path.length === 1 && name !== "schedule") throw new Unreadable("This XML is not a schedule: it does not begin with <schedule>.");
    within = "";
    const inside = path.slice(1).join("/");
    if (inside === "day") days.push({ date: attributes.date, rooms: [] });
    else if (inside === "day/room") days.at(-1)!.rooms.push({ name: attributes.name ?? "", events: [] });
    else if (inside === "day/room/event") {
      event = { ...attributes, persons: [], links: [], attachments: [] };
      days.at(-1)!.rooms.at(-1)!.events.push(event);
    } else if (inside === "day/room/event/persons/person") event!.persons.push({ ...attributes });
    else if (inside === "day/room/event/links/link") event!.links.push({});
    else if (inside === "day/room/event/attachments/attachment") event!.attachments.push({});
    else if (inside === "conference/track") conference.tracks.push({ name: attributes.name, color: attributes.color });
    else if (path.length === 2 && !["generator", "url", "version", "conference"].includes(name)) unknown.add(name);
  });
  const onText = (some: string) => {
    within += some;
  };
  parser.on("text", onText);
  parser.on("cdata", onText);
  parser.on("closetag", ({ name }) => {
    const inside = path.slice(1).join("/");
    if (path.length === 3 && path[1] === "conference" && name !== "track") Object.defineProperty(conference, name, own(within));
    else if (inside === "day/room/event/persons/person") event!.persons.at(-1)!.name = within;
    else if (/^day\/room\/event\/[^/]+$/.test(inside) && !["persons", "links", "attachments", "recording"].includes(name))
      Object.defineProperty(event!, name, own(within));
    path.pop();
    within = "";
  });
  try {
    parser.write(text.replace(/^\uFEFF/, "")).close();
  } catch (error) {
    if (error instanceof Unreadable) return error.message;
    throw error;
  }
  if (days.length === 0) return "This XML is not a schedule: it has no days.";
  return { conference, days, unknown: [...unknown] };
}

/** Even a key that names an object's own workings is a key like any other. */
const own = (value: string) => ({ value, enumerable: true, writable: true, configurable: true });

class Unreadable extends Error {}
