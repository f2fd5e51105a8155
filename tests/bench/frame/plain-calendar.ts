import type { CalendarFile } from "~/agenda/calendar/calendar-file";

/** The least a calendar of these entries can cost: its lines joined, escaped and folded, with times taken as they stand, and nothing checked. */
export function plainCalendar({ name, url, entries }: CalendarFile): string {
  let text = `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Plenary//Plenary//EN\r\nURL:${url}\r\nNAME:${name}\r\nX-WR-CALNAME:${name}\r\n`;
  const add = (line: string) => {
    text += `${folded(line)}\r\n`;
  };
  for (const { uid, sequence, changedAt, summary, location = "", description = "", organiser, categories = [], ...entry } of entries) {
    const stamp = `${changedAt.slice(0, 19).replace(/[-:]/g, "")}Z`;
    text += `BEGIN:VEVENT\r\nUID:${uid}\r\nSEQUENCE:${sequence}\r\nDTSTAMP:${stamp}\r\n`;
    const { when } = entry;
    if (when.kind === "timed") {
      const start = `;TZID=${when.zone}:${when.start.replace(/[-:]/g, "")}00\r\n`;
      text += `DTSTART${start}DTEND${start}`;
    } else text += `DTSTART;VALUE=DATE:${when.from}\r\nDTEND;VALUE=DATE:${when.to}\r\n`;
    add(`SUMMARY:${escaped(summary)}`);
    add(`LOCATION:${escaped(location)}`);
    add(`DESCRIPTION:${escaped(description)}`);
    add(`ORGANIZER;CN="${organiser?.name}":mailto:${organiser?.address}`);
    add(`CATEGORIES:${categories.map(escaped).join(",")}`);
    add(`URL;VALUE=URI:${entry.url}`);
    text += `STATUS:${entry.status}\r\nLAST-MODIFIED:${stamp}\r\nEND:VEVENT\r\n`;
  }
  return `${text}END:VCALENDAR\r\n`;
}

const escaped = (text: string) => text.replace(/[\\;,]/g, "\\$&").replaceAll("\n", "\\n");

/** By octets, and by letters where each is one. */
function folded(line: string): string {
  const bytes = Buffer.byteLength(line);
  if (bytes <= 75) return line;
  let text = "";
  if (bytes === line.length) {
    text = line.slice(0, 75);
    for (let at = 75; at < line.length; at += 74) text += `\r\n ${line.slice(at, at + 74)}`;
    return text;
  }
  let octets = 0;
  for (const letter of line) {
    const code = letter.codePointAt(0)!;
    const size = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (octets + size > 75) {
      text += "\r\n ";
      octets = 1;
    }
    text += letter;
    octets += size;
  }
  return text;
}
