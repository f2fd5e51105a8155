import fc from "fast-check";
import { expect, test } from "vitest";
import { programmeFor } from "~/programme/programme-for";
import { type Asked, narrow, peopleIn } from "~/programme/shown/narrow";
import { nowAndNext } from "~/programme/shown/now-and-next";
import type { PrintedPerson } from "~/programme/version";
import type { Instant } from "~/time/instant";
import { anyContent, markOf } from "../contents";
import { aContent, aPrinted } from "../printed";

const person = (name: string, code: string): PrintedPerson => ({
  ...{ role: "speaker", speakerId: code, personId: code, position: "", organisation: "" },
  name,
  code,
});

const view = programmeFor(
  aContent([
    aPrinted({ title: { en: "Opening" }, roomId: "ballroom", trackId: "society", people: [person("Ada Chan", "ADA")] }),
    aPrinted({ title: { en: "Wallets" }, start: "10:00", trackId: "finance", people: [person("Bo Li", "BO"), person("Ada Chan", "ADA")] }),
    aPrinted({
      title: { en: "Parts" },
      start: "12:00",
      roomId: "ballroom",
      parts: [{ id: "p", title: { en: "Questions" }, minutes: null, people: [person("Bo Li", "BO")] }],
    }),
    aPrinted({ title: { en: "Talks" }, start: "14:00", roomId: "ballroom", access: "closed", people: [person("Cy Secret", "CY")] }),
    aPrinted({ title: { en: "Next day" }, date: "2026-11-26" }),
  ]),
  "stranger",
);
const reading = { language: "en", languages: ["en"] };
const nothing: Asked = { day: null, track: null, room: null, person: null, query: null };
const ask = (asked: Partial<Asked>) => narrow(view, { ...nothing, ...asked }, reading);
const titles = (asked: Partial<Asked>) => ask(asked).sessions.map((session) => (session.closed ? "closed" : session.title.en));

test("a room shows its sessions, the closed ones as such; a person theirs, in parts too", () => {
  expect(titles({ room: "ballroom" })).toEqual(["Opening", "Parts", "closed"]);
  expect(titles({ person: "BO" })).toEqual(["Wallets", "Parts"]);
});

test("all that is asked must fit", () => {
  expect(titles({ room: "ballroom", person: "ADA" })).toEqual(["Opening"]);
  expect(titles({ track: "finance", person: "ADA", query: "wall" })).toEqual(["Wallets"]);
  expect(titles({ track: "finance", room: "ballroom" })).toEqual([]);
});

test("whatever is unknown is as if not asked, and said to be unknown", () => {
  expect(ask({ room: "attic" })).toMatchObject({ unknown: true, narrowing: { query: "" } });
  expect(titles({ room: "attic", person: "NOBODY", track: "-" })).toHaveLength(5);
  expect(ask({ room: "ballroom" }).unknown).toBe(false);
});

test("who is only in what is closed can neither be chosen nor asked for", () => {
  expect(peopleIn(view).map(({ name }) => name)).toEqual(["Ada Chan", "Bo Li"]);
  expect(ask({ person: "CY" }).unknown).toBe(true);
  fc.assert(
    fc.property(anyContent, (any) => {
      const seen = programmeFor(any, "stranger");
      for (const { number } of any.sessions.filter(({ access }) => access !== "everyone"))
        for (const asked of [{ person: `P${markOf(number)}` }, { track: `track${markOf(number)}` }])
          expect(narrow(seen, { ...nothing, ...asked }, reading).unknown).toBe(true);
    }),
  );
});

const standing = (now: string) => {
  const { standings } = nowAndNext(view, view.sessions, now as Instant);
  return view.sessions.flatMap((session) => (session.closed ? [] : (standings.get(session.id) ?? "")));
};

test("before the event nothing is next; while it runs, what begins soonest is, in the evening tomorrow's first", () => {
  expect(standing("2026-11-24T10:00:00.000Z")).toEqual(["", "", "", ""]);
  expect(standing("2026-11-24T20:00:00.000Z")).toEqual(["next", "", "", ""]);
  expect(standing("2026-11-25T01:30:00.000Z")).toEqual(["now", "next", "", ""]);
  expect(standing("2026-11-25T12:00:00.000Z")).toEqual(["", "", "", "next"]);
  expect(standing("2026-11-29T01:30:00.000Z")).toEqual(["", "", "", ""]);
});

test("between two turns nothing becomes another", () => {
  const moments = ["2026-11-24T16:00:00.000Z", "2026-11-25T01:00:00.000Z", "2026-11-25T05:00:00.000Z", "2026-11-25T09:00:00.000Z"];
  for (const now of moments) {
    const { turns } = nowAndNext(view, view.sessions, now as Instant);
    const next = turns.filter((turn) => turn > now).sort()[0]!;
    const before = new Date(Date.parse(next) - 1).toISOString();
    expect(standing(before), now).toEqual(standing(now));
  }
});
