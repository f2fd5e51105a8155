import { asClockTime, type ClockTime } from "~/time/wall-time";

/** When, as people type it: "9", "0900", "9.30", "2 pm", "9:00-10:30", "9:00 45" (minutes). One of `end` and `minutes` is null, or both. */
export type TypedTime = { start: ClockTime; end: ClockTime | null; minutes: number | null };

export function readTime(text: string): TypedTime | undefined {
  const plain = text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\b(12 ?)?noon\b/g, "12:00")
    .replace(/\b(12 ?)?midnight\b/g, "00:00")
    .replace(/[‐-―−~]|\b(to|till|until)\b/g, "-")
    .replace(/(?<=[\d ])(hrs?|hours|uhr)\b|(?<=\d{4})h\b/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  const withLength = /^(.+?) ?(?:\+|,|\(| ) ?(\d{1,4}) ?(?:min|mins|minutes|')?\.?\)?$/.exec(plain);
  if (withLength && !plain.includes("-")) {
    const start = readClock(withLength[1]!);
    if (start && start !== endOfDay) return { start, end: null, minutes: Number(withLength[2]) };
  }
  const [from, to, ...more] = plain.split("-").map((piece) => piece.trim());
  if (more.length > 0 || !from) return undefined;
  if (to === undefined || to === "") return readStart(from, null);
  const end = readClock(to);
  return end && readStart(/[ap]\.?m/.test(to) && !/[ap]\.?m/.test(from) ? asLate(from, to) : from, end === endOfDay ? midnight : end);
}

const endOfDay = "24:00";
const midnight = "00:00" as ClockTime;

const readStart = (text: string, end: ClockTime | null): TypedTime | undefined => {
  const start = readClock(text);
  return start && start !== endOfDay ? { start, end, minutes: null } : undefined;
};

function readClock(text: string): ClockTime | typeof endOfDay | undefined {
  const found = /^(\d{1,2})(?: ?[:.h] ?(\d{2}))? ?([ap])?\.?m?\.?$/.exec(text) ?? /^(\d{1,2})(\d{2}) ?([ap])?\.?m?\.?$/.exec(text);
  if (!found) return undefined;
  const [, hours, minutes = "00", half] = found;
  if (half && (Number(hours) > 12 || Number(hours) === 0)) return undefined;
  const hour = half ? (Number(hours) % 12) + (half === "p" ? 12 : 0) : Number(hours);
  const clock = `${String(hour).padStart(2, "0")}:${minutes}`;
  return clock === endOfDay ? endOfDay : asClockTime(clock);
}

/** "2-3:30 pm" and "11-1 pm": the first hour lies in the same half of the day if that is before the end, else in the other. */
function asLate(from: string, to: string): string {
  const half = /([ap])\.?m/.exec(to)![1]!;
  const [same, end] = [readClock(`${from} ${half}m`), readClock(to)];
  return same && end && same < end ? `${from} ${half}m` : `${from} ${half === "p" ? "am" : "pm"}`;
}
