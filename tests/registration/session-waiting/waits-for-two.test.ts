import { yes } from "db/outcome";
import { expect, test } from "vitest";
import { publishVersion } from "~/agenda/telling/publish-version.server";
import { findEvent } from "~/events/events-queries.server";
import { findMiscounts } from "~/places/miscounts-queries.server";
import { findRoster } from "~/registration/session-places/find-roster.server";
import { findSessionWaiting } from "~/registration/session-waiting/session-waiting-queries.server";
import { passPlacesOn } from "~/registration/waiting/pass-places-on.server";
import { anEvent } from "../../support/cast";
import { doing } from "../../support/delegations";
import { noon } from "../../support/house";
import { guest, holdersOf, lineFor, workshops } from "../../support/session-places";

/** Lee waits for the full workshop and has chosen the other one at that time. */
async function torn(offerHours: number | null) {
  const all = await workshops(1, { offer_hours: offerHours });
  const first = await guest(all.stage, "First");
  await first.choose(all.wallets);
  const lee = await guest(all.stage, "Lee", "lee@police.example");
  await lee.choose(all.routers);
  expect(await lee.choose(all.wallets, "wait")).toEqual(yes(undefined));
  return { ...all, first, lee };
}

test.each([48, null])("a place at the time of another choice is offered, never put in its stead (hours of an offer: %s)", async (hours) => {
  const all = await torn(hours);
  await all.first.choose(all.wallets, "leave");
  expect(await lineFor(all.stage, all.wallets)).toEqual(["1 Lee (offered)"]);
  expect(await holdersOf(all.stage, all.routers)).toEqual(["Lee"]);
  expect(await all.lee.choose(all.wallets)).toMatchObject({ why: "overlaps", others: [{ id: all.routers }] });
  expect([await holdersOf(all.stage, all.routers), await lineFor(all.stage, all.wallets)]).toEqual([["Lee"], ["1 Lee (offered)"]]);

  await all.lee.choose(all.routers, "leave");
  expect(await all.lee.choose(all.wallets)).toEqual(yes(undefined));
  expect([await holdersOf(all.stage, all.routers), await holdersOf(all.stage, all.wallets)]).toEqual([[], ["Lee"]]);
  expect(await findMiscounts(all.stage.house.reads)).toEqual([]);
});

test("nobody is asked to give a place up for one that is not there: full is said first", async () => {
  const all = await torn(48);
  expect(await all.lee.choose(all.wallets)).toMatchObject({ why: "session-full" });
});

test("the organiser reads who waits in order, to whom a place is offered, and what else they do at that time", async () => {
  const all = await torn(48);
  const wong = await guest(all.stage, "Wong");
  await wong.choose(all.wallets, "wait");
  await all.first.choose(all.wallets, "leave");
  expect(await findRoster(all.stage.house.reads, all.stage.event, all.wallets)).toEqual({
    hasWaitingList: true,
    offerHours: 48,
    given: [],
    waiting: [
      {
        ...{ registrationId: all.lee.id, label: "Lee", state: "confirmed", isClosed: false },
        ...{ number: 1, offeredUntil: "Wednesday 4 November, 12:00 Hong Kong", atOnce: ["“Routers” (Wed 25 Nov, 09:00–10:00)"] },
      },
      { registrationId: wong.id, label: "Wong", state: "confirmed", isClosed: false, number: 2, offeredUntil: "", atOnce: [] },
    ],
  });
});

test("a session closed to somebody who waits passes them over, the roster says so, and a version that opens it again gives them the place", async () => {
  const all = await torn(null);
  await all.lee.choose(all.routers, "leave");
  const access = (to: "closed" | "registered") =>
    doing(all.stage, (tx) => tx.updateTable("session").set({ access: to }).where("id", "=", all.wallets).execute());
  const publish = (after: number) => all.stage.house.write((tx) => publishVersion(tx, all.editor, { after }, noon));
  await access("closed");
  expect(await publish(1)).toMatchObject({ ok: true });
  const roster = await findRoster(all.stage.house.reads, all.stage.event, all.wallets);
  expect(roster).toMatchObject({ given: [{ label: "First", isClosed: true }], waiting: [{ label: "Lee", isClosed: true }] });
  await all.first.withdraw();
  expect(await lineFor(all.stage, all.wallets)).toEqual(["1 Lee"]);
  await access("registered");
  expect(await publish(2)).toMatchObject({ ok: true });
  expect([await lineFor(all.stage, all.wallets), await holdersOf(all.stage, all.wallets)]).toEqual([[], ["Lee"]]);
});

test("each event passes on its own places to those who wait there alone", async () => {
  const all = await torn(48);
  const { house, event } = all.stage;
  const there = (await findEvent(house.reads, (await anEvent(house, { id: event.hostId })).id))!;
  await doing(all.stage, (tx) => tx.updateTable("pool").set({ places: 2 }).where("scope_id", "=", all.wallets).execute());
  expect(await findSessionWaiting(house.reads, there)).toEqual([]);
  await doing(all.stage, (tx) => passPlacesOn(tx, there, noon));
  expect(await lineFor(all.stage, all.wallets)).toEqual(["1 Lee"]);
  await doing(all.stage, (tx) => passPlacesOn(tx, event, noon));
  expect(await lineFor(all.stage, all.wallets)).toEqual(["1 Lee (offered)"]);
});
