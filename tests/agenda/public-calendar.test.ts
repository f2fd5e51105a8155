import { expect, test } from "vitest";
import { linksAt } from "~/agenda/agenda-calendar";
import { writeCalendar } from "~/agenda/calendar/calendar-file";
import { programmeCalendar } from "~/agenda/public-calendar";
import { findEventByAddress } from "~/events/events-queries.server";
import { findLatestVersion } from "~/programme/programme-queries.server";
import { askedIn } from "~/programme/shown/narrow";
import { noon, openTestHouse } from "../support/house";
import { aPublicSymposium, secrets } from "../support/public-symposium";

async function calendars() {
  const house = await openTestHouse();
  const { tracks } = await aPublicSymposium(house, { address: "iscp" });
  const event = (await findEventByAddress(house.reads, "iscp"))!;
  const version = await findLatestVersion(house.reads, event);
  const room = version!.content.rooms.find(({ name }) => name.en === "Grand Ballroom")!.id;
  const person = version!.content.sessions.flatMap(({ people }) => people).find(({ name }) => name.includes("Röed"))!.code!;
  const ask = (query: string) =>
    programmeCalendar(event, version, askedIn(new URLSearchParams(query)), { language: "en", now: noon }, linksAt("https://x.example"));
  return { ask, tracks, room, person, titles: (query: string) => ask(query).entries.map(({ summary }) => summary) };
}

test("a track, a room, a person, a day and a search are calendars of their own, named by what they are", async () => {
  const { ask, titles, tracks, room, person } = await calendars();
  const whole = titles("");
  for (const query of [`track=${tracks.finance}`, `room=${room}`, `person=${person}`, "day=2026-11-26", "q=web3"]) {
    const part = titles(query);
    expect(part.length, query).toBeGreaterThan(0);
    expect(part.length, query).toBeLessThan(whole.length);
    expect(whole, query).toEqual(expect.arrayContaining(part));
    expect(part, query).not.toContain(whole[0]);
    expect(ask(query).name, query).not.toBe(ask("").name);
  }
  expect(ask(`room=${room}`).name).toContain("Grand Ballroom");
  expect(titles(`person=${person}&day=2026-11-27`)).toEqual([]);
});

test("what is no more leaves its calendar empty; nobody who follows a room gets the whole", async () => {
  const { ask, titles } = await calendars();
  for (const query of ["track=gone", "room=gone", "person=NOBODY", "day=1999-01-01", "q=nowhere"]) expect(titles(query), query).toEqual([]);
  expect(writeCalendar(ask("room=gone"))).toContain("END:VCALENDAR");
  expect(titles("day=all&unknown=1").length).toBe(titles("").length);
});

test("no calendar holds a word of what is closed, whatever is asked", async () => {
  const { ask, room } = await calendars();
  for (const query of ["", `room=${room}`, "q=bilateral", "q=dinner", "q=tracing", "day=2026-11-26"])
    for (const secret of secrets) expect(writeCalendar(ask(query)), query).not.toContain(secret);
});
