import { epochMilliseconds, fromEpochMilliseconds, type Instant } from "./instant";

/** "Mon, 23 Nov 2026 04:00:00 GMT" (RFC 9110, section 5.6.7), whole seconds, rounded down. */
export const httpDate = (at: Instant): string => new Date(epochMilliseconds(at)).toUTCString();

/** Only the preferred form is read; a date in any other form, or none, is undefined, as RFC 9110 lets a server ignore it. */
export function fromHttpDate(text: string | null): Instant | undefined {
  if (!text || !preferredForm.test(text)) return undefined;
  const milliseconds = Date.parse(text);
  if (Number.isNaN(milliseconds) || new Date(milliseconds).toUTCString() !== text) return undefined;
  return fromEpochMilliseconds(milliseconds);
}

const preferredForm = /^[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} (?!0000)\d{4} \d\d:\d\d:\d\d GMT$/;
