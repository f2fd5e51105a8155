import { expect, test } from "vitest";
import { createEvent } from "~/events/create-event.server";
import { findEventByAddress } from "~/events/events-queries.server";
import type { NewEvent } from "~/events/new-event";
import { findAllCategories, findAllDays, findAllRooms } from "~/events/plan-queries.server";
import { findAllPools } from "~/places/places-queries.server";
import type { LocalDate } from "~/time/local-date";
import type { TimeZoneId } from "~/time/time-zone";
import { aHost, memberOf, otherHost } from "../support/cast";
import { noon, openTestHouse } from "../support/house";

const course: NewEvent = {
  address: "tracing",
  title: { en: "Tracing virtual assets", "zh-Hant": "追蹤虛擬資產" },
  shortTitle: { en: "Tracing" },
  kind: "course",
  format: "in-person",
  startsOn: "2026-12-01" as LocalDate,
  endsOn: "2026-12-03" as LocalDate,
  timeZone: "Asia/Hong_Kong" as TimeZoneId,
  languages: ["en", "zh-Hant"],
  venueName: { en: "Police College" },
  venueAddress: { en: "18 Ocean Park Road" },
  places: 40,
  rooms: [{ name: { en: "Room 1" }, seats: 40 }],
};

async function hostAndMember() {
  const house = await openTestHouse();
  const host = await aHost(house);
  return { house, host, member: await memberOf(house, host, "edit-event") };
}

test("a new event is a draft with its days, its places, one category and one sensitive question", async () => {
  const { house, host, member } = await hostAndMember();
  const created = await house.write((tx) => createEvent(tx, member, course, noon));
  if (!created.ok) throw new Error(created.why);
  const event = created.value;

  expect(await findEventByAddress(house.reads, "tracing")).toMatchObject({
    id: event.id,
    hostId: host.id,
    state: "draft",
    visibility: "unlisted",
    whoMayRegister: "invited",
    peopleWord: "participants",
    secretariatMail: "secretariat@bureau.example",
  });
  expect((await findAllDays(house.reads, event)).map(({ date }) => date)).toEqual(["2026-12-01", "2026-12-02", "2026-12-03"]);
  expect(await findAllRooms(house.reads, event)).toMatchObject([{ name: { en: "Room 1" }, seats: 40 }]);
  expect(await findAllCategories(house.reads, event)).toMatchObject([
    { id: event.categoryId, name: { en: "Participants", "zh-Hant": "參加者" }, approval: "nobody", asksJurisdiction: false },
  ]);
  expect(await findAllPools(house.reads, event)).toMatchObject([
    { scope: "category", scopeId: event.categoryId, places: null },
    { scope: "event", scopeId: event.id, places: 40 },
  ]);
  expect(await house.reads.selectFrom("question").select(["key", "class", "version"]).execute()).toEqual([
    { key: "needs", class: "sensitive", version: 1 },
  ]);
});

test("an address is unique in the whole installation and says nothing of who holds it", async () => {
  const { house, member } = await hostAndMember();
  const stranger = await memberOf(house, await otherHost(house), "edit-event");
  await house.write((tx) => createEvent(tx, member, course, noon));

  expect(await house.write((tx) => createEvent(tx, stranger, course, noon))).toEqual({ ok: false, why: "address-not-available" });
});

test.each(["organise", "me", "new", "Tracing", "a", "two--hyphens", "-tracing", "x".repeat(41)])(
  "%s is no address for an event",
  async (address) => {
    const { house, member } = await hostAndMember();
    expect(await house.write((tx) => createEvent(tx, member, { ...course, address }, noon))).toEqual({
      ok: false,
      why: "address-not-available",
    });
  },
);

test("the history says who made it", async () => {
  const { house, member } = await hostAndMember();
  await house.write((tx) => createEvent(tx, member, course, noon));
  const entries = house.reads.selectFrom("audit_entry").select(["verb", "actor_id", "facts"]).where("verb", "=", "event.created");
  expect(await entries.execute()).toEqual([
    { verb: "event.created", actor_id: member.accountId, facts: '{"kind":"course","days":3,"places":40}' },
  ]);
});

test("a long title that serves as the short one is stored short enough to be saved again", async () => {
  const { house, member } = await hostAndMember();
  const title = { en: "International Symposium on Cyber Policing and Digital Evidence 2026" };
  await house.write((tx) => createEvent(tx, member, { ...course, title, shortTitle: title }, noon));
  expect(await findEventByAddress(house.reads, "tracing")).toMatchObject({
    title,
    shortTitle: { en: "International Symposium on Cyber…" },
  });
});
