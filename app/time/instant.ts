declare const instant: unique symbol;

/** A moment in UTC, "2026-11-23T04:00:00.000Z": always 24 characters, years 0001 to 9999, so text order is time order. */
export type Instant = string & { readonly [instant]: true };

export const asInstant = (text: unknown): Instant | undefined =>
  typeof text === "string" && fixedWidth.test(text) && writtenBack(text) === text ? (text as Instant) : undefined;

export const systemNow = (): Instant => new Date().toISOString() as Instant;

export const plusSeconds = (at: Instant, seconds: number): Instant => fromEpochMilliseconds(epochMilliseconds(at) + seconds * 1000);
export const plusMinutes = (at: Instant, minutes: number): Instant => plusSeconds(at, minutes * 60);
/** Days of exactly 24 hours; days of a calendar are `addDays`. */
export const plusDays = (at: Instant, days: number): Instant => plusSeconds(at, days * 86_400);

/** Of the moments that are known. */
export const latest = (first: Instant, ...others: (Instant | undefined)[]): Instant =>
  others.reduce<Instant>((last, at) => (at !== undefined && at > last ? at : last), first);

/** Negative when `to` lies before `from`; fractions are kept. */
export const minutesBetween = (from: Instant, to: Instant): number => (epochMilliseconds(to) - epochMilliseconds(from)) / 60_000;

/** Milliseconds since 1970-01-01T00:00Z. */
export const epochMilliseconds = (at: Instant): number => Date.parse(at);

/** @throws RangeError outside the years 0001 to 9999, or when the number is no whole number of milliseconds. */
export function fromEpochMilliseconds(milliseconds: number): Instant {
  const found = Number.isInteger(milliseconds) ? asInstant(new Date(milliseconds).toISOString()) : undefined;
  if (!found) throw new RangeError(`${milliseconds} ms is outside the years 0001 to 9999`);
  return found;
}

const fixedWidth = /^(?!0000)\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

// 30 February and 24:00 are read without complaint and roll over: only what is written back unchanged was real
function writtenBack(text: string) {
  const date = new Date(text);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}
