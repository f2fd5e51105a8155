import { instant } from "tests/time/times";
import { expect, test } from "vitest";
import { answerCalendar, type CalendarAnswer, calendarHeaders } from "~/agenda/answers/calendar-answer.server";
import { etagOf } from "~/agenda/answers/file-answer.server";
import { writeCalendar } from "~/agenda/calendar/calendar-file";
import { calendar, entry, symposium } from "./calendars";

const text = writeCalendar(symposium);
const etag = etagOf(text);
const answer: CalendarAnswer = { text, changedAt: instant("2023-08-20T10:00:00.750Z"), personal: false, method: "PUBLISH" };

const ask = (headers: Record<string, string> = {}, method = "GET", overrides: Partial<CalendarAnswer> = {}) =>
  answerCalendar(new Request("https://plenary.example/iscp-2023/programme.ics", { method, headers }), { ...answer, ...overrides });

test("a calendar is sent whole, with its validators, whatever the request accepts", async () => {
  for (const accept of [undefined, "text/html", "image/png"]) {
    const response = ask(accept ? { accept } : {});
    expect(response.status).toBe(200);
    expect(await response.text()).toBe(text);
    expect(Object.fromEntries(response.headers)).toEqual({
      "content-type": "text/calendar; charset=utf-8; method=PUBLISH",
      "content-length": String(Buffer.byteLength(text)),
      "cache-control": "public, max-age=300, stale-while-revalidate=600",
      "last-modified": "Sun, 20 Aug 2023 10:00:00 GMT",
      "x-robots-tag": "noindex",
      etag,
    });
  }
});

test("HEAD has the same head and no body", async () => {
  const [got, asked] = [ask(), ask({}, "HEAD")];
  expect(Object.fromEntries(asked.headers)).toEqual(Object.fromEntries(got.headers));
  expect(await asked.text()).toBe("");
});

test("other methods are refused", () => {
  for (const method of ["POST", "PUT", "DELETE", "PROPFIND", "OPTIONS"]) {
    const response = ask({}, method);
    expect([response.status, response.headers.get("allow")]).toEqual([405, "GET, HEAD"]);
  }
});

test("who holds these very bytes is told so, alone, in a list, weakly or by a star", async () => {
  for (const held of [etag, `W/${etag}`, `"other", ${etag}`, `"a,b",W/${etag} , "c"`, "*", " * "]) {
    const response = ask({ "if-none-match": held });
    expect([held, response.status, await response.text()]).toEqual([held, 304, ""]);
    expect([response.headers.get("etag"), response.headers.get("last-modified")]).toEqual([etag, "Sun, 20 Aug 2023 10:00:00 GMT"]);
    expect([response.headers.get("cache-control"), response.headers.get("content-type")]).toEqual([
      expect.stringContaining("public"),
      null,
    ]);
  }
  expect(ask({ "if-none-match": etag }, "HEAD").status).toBe(304);
});

test("who holds other bytes, or says nothing sensible, gets the calendar", () => {
  for (const held of ['"other"', etag.slice(1, -1), "", `"*"`, `"${etag.slice(1, 8)}"`])
    expect(ask({ "if-none-match": held }).status).toBe(200);
});

test("dates count in whole seconds, and only where no tag is given", () => {
  const since = (date: string, more = {}) => ask({ "if-modified-since": date, ...more }).status;
  expect(since("Sun, 20 Aug 2023 10:00:00 GMT")).toBe(304);
  expect(since("Mon, 21 Aug 2023 10:00:00 GMT")).toBe(304);
  expect(since("Sun, 20 Aug 2023 09:59:59 GMT")).toBe(200);
  expect(since("Mon, 21 Aug 2023 10:00:00 GMT", { "if-none-match": '"other"' })).toBe(200);
  expect(since("Sun, 20 Aug 2023 09:59:59 GMT", { "if-none-match": etag })).toBe(304);
  for (const bad of ["yesterday", "0", "2023-08-21", "Xyz, 99 Aug 2023 10:00:00 GMT"]) expect(since(bad)).toBe(200);
});

test("one session for another changes the tag, though the number is the same", () => {
  const tagOf = (uid: string) => etagOf(writeCalendar(calendar([entry({ uid })])));
  expect(tagOf("a")).toBe(tagOf("a"));
  expect(tagOf("a")).not.toBe(tagOf("b"));
  expect(tagOf("a")).toMatch(/^"[\w-]{27}"$/);
});

test("a personal calendar is kept by nobody but its reader", () => {
  expect(calendarHeaders({ personal: true }).get("cache-control")).toBe("private, max-age=300");
  expect(calendarHeaders({ personal: true }).get("content-type")).toBe("text/calendar; charset=utf-8");
  expect(calendarHeaders({ personal: true }).has("content-disposition")).toBe(false);
});

test("a download has a plain name for old programs and its own for the others", () => {
  const named = (download: string) => calendarHeaders({ personal: false, download }).get("content-disposition");
  expect(named("ISCP 2023.ics")).toBe(`attachment; filename="ISCP-2023.ics"; filename*=UTF-8''ISCP%202023.ics`);
  expect(named("Séminaire d’été")).toBe(
    `attachment; filename="Seminaire-d-ete.ics"; filename*=UTF-8''S%C3%A9minaire%20d%E2%80%99%C3%A9t%C3%A9.ics`,
  );
  expect(named("研討會")).toBe(`attachment; filename="calendar.ics"; filename*=UTF-8''%E7%A0%94%E8%A8%8E%E6%9C%83.ics`);
  expect(named(`../../a"b\r\nSet-Cookie: x=1\ud800(1)'`)).toBe(
    `attachment; filename="a-b-Set-Cookie-x-1-1.ics"; filename*=UTF-8''..%20..%20a%20b%20Set-Cookie%20x%3D1%281%29%27.ics`,
  );
  expect(named("???")).toBe(`attachment; filename="calendar.ics"; filename*=UTF-8''calendar.ics`);
});
