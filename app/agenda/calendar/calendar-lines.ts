/** The lines of a calendar with every fold undone (RFC 5545, section 3.1), without the empty one at the end. */
export const unfold = (text: string): string[] =>
  text
    .replace(/\r\n[ \t]/g, "")
    .replace(/\r\n$/, "")
    .split("\r\n");

/** CRLF after every line, the last included, and no line above 75 octets: never inside a character or an escape like `\n`. */
export const fold = (lines: string[]): string => lines.map((line) => `${foldLine(line)}\r\n`).join("");

type CalendarParts = { properties: string[]; events: string[][] };

/** The calendar's own properties, wherever they stood, and its events: ical-generator writes some of the former behind components. */
export function takeApart(lines: string[]): CalendarParts {
  const parts: CalendarParts = { properties: [], events: [] };
  let event: string[] | undefined;
  for (const line of lines.slice(1, -1)) {
    if (line === "BEGIN:VEVENT") event = [];
    (event ?? parts.properties).push(line);
    if (line !== "END:VEVENT" || !event) continue;
    parts.events.push(event);
    event = undefined;
  }
  return parts;
}

const longest = 75;

function foldLine(line: string): string {
  if (line.length <= longest && isAscii(line)) return line;
  const pieces: string[] = [];
  let [start, octets, end] = [0, 0, 0];
  for (const unit of line.match(units) ?? []) {
    const size = octetsOf(unit);
    if (octets + size > longest) {
      pieces.push(line.slice(start, end));
      // the space that opens the next line counts
      [start, octets] = [end, 1];
    }
    octets += size;
    end += unit.length;
  }
  return [...pieces, line.slice(start)].join("\r\n ");
}

// a backslash and what it escapes stay together
const units = /\\?./gsu;

const isAscii = (line: string) => /^[\0-\x7f]*$/.test(line);

export function octetsOf(text: string): number {
  let octets = text.length;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    // each half of a pair counts two, every other unit one, two or three
    if (code >= 0xd800 && code <= 0xdfff) octets += 1;
    else octets += code < 0x80 ? 0 : code < 0x800 ? 1 : 2;
  }
  return octets;
}
