import { octetsOf, unfold } from "./calendar-lines";

/** What is wrong with a calendar that we wrote, in plain sentences; an empty list when nothing is. `events` is how many it must hold. */
export function checkCalendar(text: string, events?: number): string[] {
  const [calendar, faults] = read(unfold(text));
  faults.unshift(...faultsOfStream(text), ...faultsOfCalendar(calendar), ...faultsOfZones(calendar), ...faultsOfEvents(calendar));
  const found = named("VEVENT", calendar).length;
  return events === undefined || events === found ? faults : [...faults, `${found} events instead of ${events}`];
}

type Component = { name: string; lines: string[]; inside: Component[] };

const nameOf = (line: string) => line.slice(0, line.search(/[;:]/));
const named = (name: string, { inside }: Component) => inside.filter((component) => component.name === name);

function faultsOfStream(text: string): string[] {
  const faults: string[] = [];
  if (!text.startsWith("BEGIN:VCALENDAR\r\n")) faults.push("it does not start with BEGIN:VCALENDAR");
  if (!text.endsWith("\r\nEND:VCALENDAR\r\n")) faults.push("it does not end with END:VCALENDAR and CRLF");
  if (/\r(?!\n)|(?<!\r)\n/.test(text)) faults.push("a bare CR or LF");
  if (/[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/.test(text)) faults.push("a control character");
  if (/\p{Surrogate}/u.test(text)) faults.push("half a character");
  for (const line of text.split("\r\n")) {
    // a character of UTF-16 has three octets at most, so a short line needs no counting
    if (line.length > 25 && octetsOf(line) > 75) faults.push(`a line over 75 octets: ${line.slice(0, 20)}`);
    if (/^[\udc00-\udfff]|[\ud800-\udbff]$/.test(line)) faults.push("a fold inside a character");
  }
  return faults;
}

function read(lines: string[]): [Component, string[]] {
  const whole: Component = { name: "", lines: [], inside: [] };
  const open = [whole];
  const faults: string[] = [];
  for (const line of lines) {
    const current = open.at(-1)!;
    const name = propertyLine.test(line) ? nameOf(line) : "";
    if (name === "BEGIN") {
      const component: Component = { name: line.slice(6), lines: [], inside: [] };
      if (places.get(component.name) !== current.name) faults.push(`${component.name} inside ${current.name || "nothing"}`);
      current.inside.push(component);
      open.push(component);
    } else if (name === "END") {
      if (current.name !== line.slice(4) || open.length === 1) faults.push(`${line} closes nothing`);
      else open.pop();
    } else {
      if (!properties.get(current.name)?.has(name)) faults.push(`unexpected in ${current.name || "nothing"}: ${line.slice(0, 20)}`);
      if (current.name === "VCALENDAR" && current.inside.length > 0) faults.push(`${name} behind a component`);
      current.lines.push(line);
    }
  }
  if (open.length > 1 || whole.inside.length !== 1) faults.push("it is not one closed calendar");
  return [whole.inside[0] ?? whole, faults];
}

function faultsOfCalendar(calendar: Component): string[] {
  const faults = calendar.inside.length === 0 ? ["no component"] : [];
  if (calendar.lines[0] !== "VERSION:2.0" || !calendar.lines[1]?.startsWith("PRODID:")) faults.push("VERSION and PRODID do not come first");
  return [...faults, ...repeated(calendar)];
}

function faultsOfZones(calendar: Component): string[] {
  const defined = named("VTIMEZONE", calendar).map(({ lines }) => lines.find((line) => line.startsWith("TZID:"))?.slice(5) ?? "");
  const events = named("VEVENT", calendar);
  const used = new Set(events.flatMap(({ lines }) => lines.flatMap((line) => /^DT(?:START|END);TZID=([^:]+):/.exec(line)?.[1] ?? [])));
  return [
    ...[...used].filter((zone) => !defined.includes(zone)).map((zone) => `${zone} is used and not defined`),
    ...defined.filter((zone) => events.length > 0 && !used.has(zone)).map((zone) => `${zone} is defined and not used`),
    ...(new Set(defined).size === defined.length ? [] : ["a zone is defined twice"]),
  ];
}

function faultsOfEvents(calendar: Component): string[] {
  const uids = new Set<string | undefined>();
  return named("VEVENT", calendar).flatMap((event) => {
    const uid = event.lines.find((line) => line.startsWith("UID:"));
    const known = uids.has(uid);
    uids.add(uid);
    const names = new Set(event.lines.map(nameOf));
    return [
      ...needed.filter((name) => !names.has(name)).map((name) => `an event without ${name}`),
      ...repeated(event),
      ...(known ? [`${uid} twice`] : []),
      ...event.lines.filter((line) => /^(DTSTAMP|LAST-MODIFIED)\b/.test(line) && !utcTime.test(line)).map((line) => `not in UTC: ${line}`),
      ...event.lines
        .filter((line) => /^DT(START|END)\b/.test(line) && !eventTime.test(line))
        .map((line) => `a time without a zone: ${line}`),
    ];
  });
}

function repeated({ name, lines }: Component): string[] {
  const names = lines.map(nameOf);
  return new Set(names).size === names.length ? [] : [`${name} says something twice`];
}

const propertyLine = /^[A-Z][A-Z0-9-]*(?:;[A-Z][A-Z0-9-]*=(?:"[^"]*"|[^";:,]*))*:/;
const utcTime = /^[A-Z-]+:\d{8}T\d{6}Z$/;
const eventTime = /^DT(?:START|END)(?:;VALUE=DATE:\d{8}|;TZID=(?!UTC:)[^:]+:\d{8}T\d{6}|:\d{8}T\d{6}Z)$/;
const needed = ["UID", "DTSTAMP", "DTSTART", "SEQUENCE", "SUMMARY"];

const places = new Map([
  ["VCALENDAR", ""],
  ["VTIMEZONE", "VCALENDAR"],
  ["STANDARD", "VTIMEZONE"],
  ["DAYLIGHT", "VTIMEZONE"],
  ["VEVENT", "VCALENDAR"],
]);

const words = (text: string) => new Set(text.split(" "));
const observance = words("TZNAME TZOFFSETFROM TZOFFSETTO DTSTART RRULE");
const properties = new Map([
  ["VCALENDAR", words("VERSION PRODID URL SOURCE METHOD NAME X-WR-CALNAME X-WR-CALDESC X-WR-TIMEZONE REFRESH-INTERVAL X-PUBLISHED-TTL")],
  ["VTIMEZONE", words("TZID X-LIC-LOCATION LAST-MODIFIED")],
  ["STANDARD", observance],
  ["DAYLIGHT", observance],
  [
    "VEVENT",
    words(
      "UID SEQUENCE DTSTAMP LAST-MODIFIED DTSTART DTEND SUMMARY LOCATION DESCRIPTION URL CATEGORIES CONFERENCE ORGANIZER STATUS TRANSP X-MICROSOFT-CDO-ALLDAYEVENT X-MICROSOFT-MSNCALENDAR-ALLDAYEVENT",
    ),
  ],
]);
