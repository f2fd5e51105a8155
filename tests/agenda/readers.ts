import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import ICAL from "ical.js";
import { fromEpochMilliseconds } from "~/time/instant";

// ical.js reads what RFC 5545 names; NAME came with RFC 7986
Object.assign(ICAL.design.icalendar.property, { name: { defaultType: "text" } });

export type EventRead = {
  uid: string;
  summary: string;
  location?: string;
  description?: string;
  status?: string;
  url?: string;
  sequence: number;
  start: string;
  end: string | null;
  categories: string[];
};

export type CalendarRead = { name: string; components: string[]; problems: string[]; events: EventRead[] };

/** What Thunderbird's library understands, zones taken from the file alone. */
export function readByIcalJs(text: string): CalendarRead {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const zones = new Map(
    calendar.getAllSubcomponents("vtimezone").map((zone) => [zone.getFirstPropertyValue("tzid"), new ICAL.Timezone(zone)]),
  );
  const events = calendar.getAllSubcomponents("vevent").map((event): EventRead => {
    const text = (name: string) => event.getFirstPropertyValue(name)?.toString() ?? undefined;
    return {
      uid: text("uid")!,
      summary: text("summary") ?? "",
      location: text("location"),
      description: text("description"),
      status: text("status"),
      url: text("url"),
      sequence: Number(text("sequence")),
      start: momentOf(event, "dtstart", zones)!,
      end: momentOf(event, "dtend", zones),
      categories: (event.getFirstProperty("categories")?.getValues() ?? []).map(String),
    };
  });
  const components = calendar.getAllSubcomponents().map((component) => component.name.toUpperCase());
  return { name: calendar.getFirstPropertyValue("name")?.toString() ?? "", components, problems: [], events };
}

/** Undefined where Debian's python3-icalendar is not installed. */
export function readByPython(text: string): CalendarRead | undefined {
  if (!pythonIsHere) return undefined;
  const script = fileURLToPath(new URL("read-calendar.py", import.meta.url));
  const run = spawnSync("/usr/bin/python3", [script], {
    input: text,
    encoding: "utf8",
    env: { ...process.env, PYTHONIOENCODING: "utf-8" },
  });
  if (run.status !== 0) throw new Error(`python3-icalendar refused the calendar: ${run.stderr}`);
  return JSON.parse(run.stdout) as CalendarRead;
}

export const pythonIsHere = spawnSync("/usr/bin/python3", ["-c", "import icalendar"]).status === 0;

type Zones = Map<unknown, ICAL.Timezone>;

function momentOf(event: ICAL.Component, name: string, zones: Zones): string | null {
  const property = event.getFirstProperty(name);
  if (!property) return null;
  const time = property.getFirstValue() as ICAL.Time;
  if (time.isDate) return time.toString();
  const zoneId = property.getFirstParameter("tzid");
  if (!zoneId) return time.toString().endsWith("Z") ? fromEpochMilliseconds(time.toUnixTime() * 1000) : "floating";
  const zone = zones.get(zoneId);
  if (!zone) throw new Error(`${zoneId} is not defined in the file`);
  time.zone = zone;
  return fromEpochMilliseconds(time.toUnixTime() * 1000);
}
