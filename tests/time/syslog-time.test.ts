import { expect, test } from "vitest";
import type { Instant } from "~/time/instant";
import { syslogTime } from "~/time/syslog-time";

const newYear = "2027-01-01T00:30:00.000Z" as Instant;

test("a full time is read with its offset", () => {
  expect(syslogTime("2026-11-23T06:52:36.123456+01:00 mx postfix/qmgr[1]: x", newYear)).toBe("2026-11-23T05:52:36.123Z");
  expect(syslogTime("2026-11-23T06:52:36Z mx", newYear)).toBe("2026-11-23T06:52:36.000Z");
});

test("a time without year or zone is this machine's, and the latest that is not ahead", () => {
  const local = (text: string) => new Date(text).toISOString();
  expect(syslogTime("Dec 31 23:59:58 mx x", newYear)).toBe(local("2026-12-31T23:59:58"));
  expect(syslogTime("Jan  1 00:00:02 mx x", newYear)).toBe(local("2027-01-01T00:00:02"));
  expect(syslogTime("Mar  5 10:00:00 mx x", newYear)).toBe(local("2026-03-05T10:00:00"));
});

test.each(["", "no time at all", "Foo 12 10:00:00 mx", "2026-13-45T99:00:00Z mx"])("%j has none", (line) => {
  expect(syslogTime(line, newYear)).toBeUndefined();
});
