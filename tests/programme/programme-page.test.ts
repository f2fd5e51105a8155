import { expect, test } from "vitest";
import { highlightsOf } from "~/programme/highlights";
import { programmeFacts } from "~/programme/programme-facts";
import { programmeFor } from "~/programme/programme-for";
import { programmePage } from "~/programme/programme-page";
import type { Asked } from "~/programme/shown/narrow";
import type { Instant } from "~/time/instant";
import { aContent, aPrinted } from "./printed";

const view = programmeFor(
  aContent([
    aPrinted({ title: { en: "Opening" }, kind: "ceremony", trackId: "society" }),
    aPrinted({ title: { en: "Coffee" }, kind: "break", start: "10:00", minutes: 30 }),
    aPrinted({ title: { en: "Talks" }, kind: "closed-meeting", access: "closed", start: "11:00" }),
    aPrinted({ title: { en: "Wallets" }, kind: "workshop", trackId: "finance", date: "2026-11-26" }),
    aPrinted({ title: { en: "Banks" }, kind: "panel", trackId: "finance", date: "2026-11-26", start: "11:00", state: "cancelled" }),
  ]),
  "stranger",
);

const reading = { language: "en", languages: ["en"] };
const before = "2026-11-02T04:00:00.000Z" as Instant;

const ask = (asked: Partial<Asked>, now = before) => {
  const page = programmePage(view, { day: null, track: null, room: null, person: null, query: null, ...asked }, reading, now);
  return { ...page, shown: page.sections.map(({ date, rows }) => [date, ...rows.flatMap(({ items }) => items.map(({ title }) => title))]) };
};

test("opens on the first day, and on today while the event runs", () => {
  expect(ask({}).shown).toEqual([["2026-11-25", "Opening", "Coffee", "Closed session"]]);
  expect(ask({}, "2026-11-25T17:00:00.000Z" as Instant).shown[0]![0]).toBe("2026-11-26");
});

test("a day that is not the event's, an unknown track and an empty query are as if not asked", () => {
  expect(ask({ day: "1999-01-01", track: "nothing", query: " – " })).toEqual(ask({}));
});

test("a track shows its own sessions alone, from the first day that has one; closed ones belong to none that is told", () => {
  expect(ask({ track: "finance" }).shown).toEqual([["2026-11-26", "Wallets", "Banks"]]);
  expect(ask({ track: "finance", day: "2026-11-25" }).shown).toEqual([["2026-11-25"]]);
});

test("a search goes over all days and shows those where something was found", () => {
  const { days, shown, narrowing } = ask({ query: "wallets" });
  expect(shown).toEqual([["2026-11-26", "Wallets"]]);
  expect(narrowing.query).toBe("wallets");
  expect(days.some(({ current }) => current)).toBe(false);
  expect(ask({ query: "nowhere" }).shown).toEqual([]);
  expect(ask({ query: "wallets", day: "2026-11-25" }).shown).toEqual([["2026-11-25"]]);
});

test("what runs at this moment says so, unless it is cancelled or closed", () => {
  const tags = (now: string) =>
    ask({}, now as Instant).sections.flatMap(({ rows }) =>
      rows.flatMap(({ items }) => items.flatMap((item) => item.tags.map(({ text }) => text))),
    );
  expect(tags("2026-11-25T01:00:00.000Z")).toEqual(["Now", "Next", "By invitation"]);
  expect(tags("2026-11-25T02:00:00.000Z")).toEqual(["Now", "By invitation"]);
  expect(tags("2026-11-25T03:30:00.000Z")).toEqual(["By invitation"]);
  expect(tags("2026-11-26T03:30:00.000Z")).toEqual(["Cancelled"]);
});

test("the highlights of a day are no breaks, nothing cancelled and nothing closed", () => {
  expect(highlightsOf(view, reading).map(({ items }) => items.map(({ title }) => title))).toEqual([["Opening"], ["Wallets"], []]);
});

test("figures count what is held and shown, and leave out noughts", () => {
  expect(programmeFacts(view, "en")).toEqual([
    { value: 3, label: "days" },
    { value: 1, label: "workshop" },
  ]);
  expect(programmeFacts(undefined, "en")).toEqual([]);
});
