/** The lines of a calendar with every fold undone (RFC 5545, section 3.1), without the empty one at the end. */
export const unfold = (text: string): string[] =>
  text
    .replace(/\r\n[ \t]/g, "")
    .replace(/\r\n$/, "")
    .split("\r\n");

/** CRLF after every line, the last included, and no line above 75 octets: never inside a character or an escape like `\n`. */
export const fold = (lines: string[]): string => lines.map((line) => `${foldLine(line)}\r\n`).join("");

const longest = 75;

function foldLine(line: string): string {
  // a character of UTF-16 has three octets at most
  if (line.length <= longest / 3) return line;
  if (isAscii.test(line)) return line.length <= longest ? line : foldLetters(line);
  const pieces: string[] = [];
  // the space that opens the next line counts
  for (let [start, room] = [0, longest]; start < line.length; room = longest - 1) {
    const end = endOfPiece(line, start, room);
    pieces.push(line.slice(start, end));
    start = end;
  }
  return pieces.join("\r\n ");
}

/** Where each letter is one octet. A backslash at the end of a piece, not itself escaped, goes with what it escapes. */
function foldLetters(line: string): string {
  let text = "";
  for (let [start, room] = [0, longest]; start < line.length; room = longest - 1) {
    let end = start + room;
    if (end < line.length && line[end - 1] === "\\" && isOdd(line, end)) end--;
    text += `${start > 0 ? "\r\n " : ""}${line.slice(start, end)}`;
    start = end;
  }
  return text;
}

function isOdd(line: string, end: number): boolean {
  let start = end;
  while (line[start - 1] === "\\") start--;
  return (end - start) % 2 === 1;
}

/** Where a piece of so many octets ends: after a whole character, and not between a backslash and what it escapes. */
function endOfPiece(line: string, start: number, room: number): number {
  let [end, octets] = [start, 0];
  while (end < line.length) {
    const next = end + lengthOf(line, line[end] === "\\" ? end + 1 : end) + (line[end] === "\\" ? 1 : 0);
    for (let at = end; at < next; at++) octets += octetsAt(line, at);
    if (octets > room && end > start) return end;
    end = Math.min(next, line.length);
  }
  return end;
}

const lengthOf = (line: string, at: number) => ((line.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);

const isAscii = /^[\0-\x7f]*$/;

export function octetsOf(text: string): number {
  let octets = 0;
  for (let index = 0; index < text.length; index++) octets += octetsAt(text, index);
  return octets;
}

/** Each half of a pair counts two, every other unit one, two or three; past the end none. */
function octetsAt(text: string, index: number): number {
  const code = text.charCodeAt(index);
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return Number.isNaN(code) ? 0 : code >= 0xd800 && code <= 0xdfff ? 2 : 3;
}
