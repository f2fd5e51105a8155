import fc from "fast-check";
import { expect, test } from "vitest";
import type { PrintedSession } from "~/programme/version";
import { changeLog } from "~/programme/versions/change-log";
import { writeChangesFeed } from "~/programme/versions/changes-feed";
import { publicChanges } from "~/programme/versions/public-changes";
import { noon } from "../../support/house";
import { anyContent, later, markOf } from "../contents";
import { aContent, aPrinted } from "../printed";

const reading = { language: "en", languages: ["en", "zh-Hant"] };
const told = (was: PrintedSession[], is: PrintedSession[], latest = is) =>
  publicChanges({ before: aContent(was), after: aContent(is), latest: aContent(latest), now: noon }, reading);

test("a stranger reads old and new", () => {
  const was = aPrinted({ roomId: "ballroom" });
  expect(told([was], [{ ...was, ...aMove, title: { en: "Renamed" }, roomId: null }])).toMatchObject([
    {
      code: was.code,
      title: "Renamed",
      tags: ["Moved", "Room", "Title"],
      lines: [
        { label: "Time", was: "Wed 25 Nov 09:00–10:00 (60 min)", is: "Wed 25 Nov 11:00–11:30 (30 min)" },
        { label: "Room", was: "Grand Ballroom", is: "none" },
        { label: "Title", was: "Keynote", is: "Renamed" },
      ],
    },
  ]);
});

const aMove = { start: "11:00" as PrintedSession["start"], minutes: 30 };

test("a session that was opened is new to a stranger, and one that was closed is not spoken of, nor later its past", () => {
  const open = aPrinted({ title: { en: "Open" } });
  const closed: PrintedSession = { ...open, access: "closed", title: { en: "Secret" } };
  expect(told([closed], [open])).toMatchObject([{ title: "Open", tags: ["New"], lines: [{ label: "Time", was: "" }] }]);
  expect(told([open], [closed])).toEqual([]);
  expect(told([open], [{ ...open, ...aMove }], [closed])).toEqual([]);
});

test("whatever changes, no word of a session that is closed to strangers in either version, or today, is told", () => {
  fc.assert(
    fc.property(anyContent, anyContent, anyContent, (before, after, latest) => {
      const versions = [latest, after, before].map((content, index) => ({
        ...{ id: `v${index}`, eventId: "e", number: 3 - index, publishedAt: later, hash: "", content, note: "", misprint: false },
      }));
      const log = changeLog(versions, reading, noon);
      const feed = { id: "e", title: "t", author: "a", language: "en", self: "s", page: "p", updated: noon };
      const bytes = JSON.stringify(log) + writeChangesFeed({ ...feed, versions: log });
      const isOpen = ({ access, joinLink: _ }: PrintedSession) => access === "everyone";
      for (const number of [1, 2, 3, 4, 5]) {
        const ever = [latest, after, before].flatMap(({ sessions }) => sessions.filter((session) => session.number === number));
        const today = latest.sessions.find((session) => session.number === number);
        if (!today || !isOpen(today) || !ever.some(isOpen)) expect(bytes).not.toContain(markOf(number));
      }
      expect(bytes).not.toContain("meet.example");
    }),
  );
});

test("the feed is well-formed whatever people write", () => {
  const nasty = `<b>&amp; "x" ]]> \u0000\u000b\ud800 é 會議`;
  const change = { key: "k", code: "C", title: nasty, tags: ["New"], lines: [{ label: "Time", was: nasty, is: nasty }] };
  const version = { id: "v", number: 2, publishedAt: noon, note: `${nasty}\nsecond line`, misprint: true, changes: [change] };
  const feed = { id: "e", title: nasty, author: nasty, language: "en", self: "https://a.example/?a=1&b=2", page: "https://a.example/" };
  const text = writeChangesFeed({ ...feed, updated: noon, versions: [version] });
  expect(text).not.toMatch(/[\u0000\u000b\ud800]/);
  expect(text).toContain("&lt;b&gt;&amp;amp; &quot;x&quot; ]]&gt;  é 會議".slice(0, 20));
  expect(text.replace(/&(amp|lt|gt|quot);/g, "").replace(/<[^<>&]*>/g, "")).not.toMatch(/[<>&]/);
});
