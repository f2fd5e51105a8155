import { expect, test } from "vitest";
import { clock, clockSpan, dateSpan, instantInZone, longDate, plainDate, shortDate } from "~/time/display";
import { fromHttpDate, httpDate } from "~/time/http-date";
import { systemNow } from "~/time/instant";
import { allTimeZones, utcOffset, zoneName } from "~/time/zone-name";
import { date, instant, onMachinesEverywhere, wall, zone } from "./times";

test("British dates are written without commas", () => {
  onMachinesEverywhere(() => {
    expect(longDate(date("2023-09-14"), "en")).toBe("Thursday 14 September 2023");
    expect(shortDate(date("2023-09-14"), "en")).toBe("Thu 14 Sep");
    expect(plainDate(date("2023-09-04"), "en-GB")).toBe("4 September 2023");
  });
});

test("a span of dates says nothing twice", () => {
  const span = (from: string, to: string, language: string) => dateSpan(date(from), date(to), language);
  expect(span("2023-09-13", "2023-09-15", "en")).toBe("13–15 September 2023");
  expect(span("2026-11-30", "2026-12-02", "en")).toBe("30 November – 2 December 2026");
  expect(span("2026-12-30", "2027-01-02", "en")).toBe("30 December 2026 – 2 January 2027");
  expect(span("2023-09-13", "2023-09-13", "en")).toBe("13 September 2023");
  expect(span("2023-09-13", "2023-09-15", "zh-Hant")).toBe("2023年9月13日至15日");
  expect(span("2026-11-30", "2026-12-02", "zh-Hant")).toBe("2026年11月30日至12月2日");
  expect(span("2026-12-30", "2027-01-02", "zh-Hans")).toBe("2026年12月30日至2027年1月2日");
  expect(span("2023-09-13", "2023-09-15", "fr")).toBe("13–15 septembre 2023");
});

test("other languages write dates their own way, in the Gregorian calendar", () => {
  expect(longDate(date("2023-09-14"), "zh-Hant")).toBe("2023年9月14日星期四");
  expect(longDate(date("2023-09-14"), "fr")).toBe("jeudi 14 septembre 2023");
  expect(longDate(date("2023-09-14"), "th")).toContain("2023");
  expect(longDate(date("2023-09-14"), "ar")).toContain("سبتمبر");
});

test("clock times are on the 24-hour clock", () => {
  expect(clock(wall("2023-09-14T22:05"))).toBe("22:05");
  expect(clockSpan(wall("2023-09-14T23:30"), wall("2023-09-15T00:15"))).toBe("23:30–00:15");
});

test("a moment is shown as the clocks there show it", () => {
  const at = instant("2023-09-14T16:15:00.000Z");
  onMachinesEverywhere(() => {
    expect(instantInZone(at, zone("Asia/Hong_Kong"), "en")).toBe("Friday 15 September 2023, 00:15");
    expect(instantInZone(at, zone("America/St_Johns"), "en")).toBe("Thursday 14 September 2023, 13:45");
    expect(instantInZone(at, zone("Asia/Hong_Kong"), "zh-Hant")).toBe("2023年9月15日星期五 00:15");
  });
});

test("zones are named by their city", () => {
  const at = instant("2026-01-15T12:00:00.000Z");
  const names = ["Asia/Hong_Kong", "America/New_York", "Asia/Kolkata", "America/Sao_Paulo", "UTC"].map((name) =>
    zoneName(zone(name), "en", at),
  );
  expect(names).toEqual(["Hong Kong time", "New York time", "Kolkata time", "São Paulo time", "UTC"]);
  expect(zoneName(zone("Asia/Hong_Kong"), "zh-Hant", at)).toBe("香港標準時間");
});

test("the difference from UTC is that of the moment asked about", () => {
  const [winter, summer] = [instant("2026-01-15T12:00:00.000Z"), instant("2026-07-15T12:00:00.000Z")];
  expect(["Asia/Hong_Kong", "Asia/Kathmandu", "America/St_Johns", "UTC"].map((name) => utcOffset(zone(name), winter))).toEqual([
    "UTC+8",
    "UTC+5:45",
    "UTC−3:30",
    "UTC",
  ]);
  expect([winter, summer].map((at) => utcOffset(zone("Europe/London"), at))).toEqual(["UTC", "UTC+1"]);
});

test("a picker offers every zone once, in the order of its cities", () => {
  const choices = allTimeZones(instant("2026-01-15T12:00:00.000Z"));
  expect(choices.length).toBeGreaterThan(400);
  expect(choices.find((choice) => choice.id === "Asia/Hong_Kong")).toEqual({
    id: "Asia/Hong_Kong",
    city: "Hong Kong",
    region: "Asia",
    offset: "UTC+8",
  });
  expect(choices.every((choice) => /^UTC([+−]\d{1,2}(:\d\d)?)?$/.test(choice.offset))).toBe(true);
});

test("dates of HTTP are whole seconds, and bad ones are ignored", () => {
  const at = instant("2026-11-23T04:00:00.999Z");
  expect(httpDate(at)).toBe("Mon, 23 Nov 2026 04:00:00 GMT");
  expect(fromHttpDate("Mon, 23 Nov 2026 04:00:00 GMT")).toBe("2026-11-23T04:00:00.000Z");
  const bad = [
    "",
    "yesterday",
    "Tue, 23 Nov 2026 04:00:00 GMT",
    "Mon, 31 Feb 2026 04:00:00 GMT",
    "2026-11-23",
    "Mon, 23 Nov 2026 24:00:00 GMT",
  ];
  for (const text of [...bad, null]) expect(fromHttpDate(text)).toBeUndefined();
});

test("the clock of the house gives an instant of today's form", () => {
  expect(systemNow()).toMatch(/^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
});
