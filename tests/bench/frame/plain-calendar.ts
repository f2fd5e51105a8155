import type { CalendarFile } from "~/agenda/calendar/calendar-file";

/** The least a calendar of these entries can cost: its lines joined and folded by octets, nothing escaped, nothing checked. */
export function plainCalendar({ name, entries }: CalendarFile): string {
  const lines = ["BEGIN:VCALENDAR", "VERSION:2.0", `NAME:${name}`];
  for (const entry of entries) {
    lines.push("BEGIN:VEVENT", `UID:${entry.uid}`, `SEQUENCE:${entry.sequence}`, `DTSTAMP:${entry.changedAt}`, `SUMMARY:${entry.summary}`);
    lines.push(`LOCATION:${entry.location}`, `DESCRIPTION:${entry.description}`, `URL:${entry.url}`, `STATUS:${entry.status}`);
    lines.push(`DTSTART:${entry.when.kind === "timed" ? entry.when.start : entry.when.from}`, "END:VEVENT");
  }
  lines.push("END:VCALENDAR");
  return lines.map(folded).join("\r\n");
}

function folded(line: string): string {
  if (Buffer.byteLength(line) <= 75) return line;
  const pieces: string[] = [];
  let piece = "";
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > 75) {
      pieces.push(piece);
      piece = " ";
      octets = 1;
    }
    piece += character;
    octets += size;
  }
  return [...pieces, piece].join("\r\n");
}
