import { expect, test } from "vitest";
import { findHistoryOfEvent } from "~/audit/audit-queries.server";
import { historySentence } from "~/audit/audit-words";
import { confirmHeld } from "~/places/confirm-held.server";
import { givePlacesBack } from "~/places/give-places-back.server";
import { findMiscounts } from "~/places/miscounts-queries.server";
import { closePool } from "~/places/open-pool.server";
import { placesOf } from "~/places/places-queries.server";
import type { PoolKey } from "~/places/pool";
import { recountPlaces } from "~/places/recount-places.server";
import { setPlaces } from "~/places/set-places.server";
import { takePlaces } from "~/places/take-places.server";
import { noon } from "../support/house";
import { limitedEvent, poolKeys, someRegistrations } from "./limited-event";

test("fifty at once for seven places: seven get one, and the others are told what is full", async () => {
  const { house, event, pools } = await limitedEvent({ event: 7 });
  const people = await someRegistrations(house, event, 50);

  const outcomes = await Promise.all(people.map((id) => house.write((tx) => takePlaces(tx, event, id, pools, "confirmed"))));

  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(7);
  expect(outcomes.filter(({ ok }) => !ok)).toEqual(Array(43).fill({ ok: false, why: "full", scope: "event", scopeId: event.id }));
  expect(await placesOf(house.reads, event, pools[0]!)).toMatchObject({ places: 7, confirmed: 7, held: 0 });
  expect(await findMiscounts(house.reads)).toEqual([]);
});

test("a full category takes nothing of the event either", async () => {
  const { house, event, pools } = await limitedEvent({ event: 5, category: 1 });
  const [first, second] = await someRegistrations(house, event, 2);
  await house.write((tx) => takePlaces(tx, event, first!, pools, "held"));

  // The deed goes on after the "no", as a waiting list does: nothing is rolled back for it.
  const refused = await house.write(async (tx) => ({ taken: await takePlaces(tx, event, second!, pools, "held") }));

  expect(refused.taken).toMatchObject({ ok: false, why: "full", scope: "category" });
  const { eventPool, categoryPool } = poolKeys(event);
  expect(await placesOf(house.reads, event, eventPool)).toMatchObject({ confirmed: 0, held: 1 });
  expect(await placesOf(house.reads, event, categoryPool)).toMatchObject({ confirmed: 0, held: 1 });
  expect(await findMiscounts(house.reads)).toEqual([]);
});

test("without a limit everybody is counted and nobody refused", async () => {
  const { house, event, pools } = await limitedEvent({});
  const people = await someRegistrations(house, event, 3);
  for (const id of people) expect(await house.write((tx) => takePlaces(tx, event, id, pools, "confirmed"))).toMatchObject({ ok: true });
  expect(await placesOf(house.reads, event, pools[0]!)).toMatchObject({ places: null, confirmed: 3 });
});

test("a held place is confirmed once, and given back once", async () => {
  const { house, event, pools } = await limitedEvent({ event: 2 });
  const [id] = await someRegistrations(house, event, 1);
  const counts = async () => {
    const { confirmed, held } = (await placesOf(house.reads, event, pools[0]!))!;
    return { confirmed, held };
  };
  await house.write((tx) => takePlaces(tx, event, id!, pools, "held"));
  expect(await counts()).toEqual({ confirmed: 0, held: 1 });

  for (let again = 0; again < 2; again++) await house.write((tx) => confirmHeld(tx, event, id!));
  expect(await counts()).toEqual({ confirmed: 1, held: 0 });

  expect(await house.write((tx) => givePlacesBack(tx, event, id!))).toEqual([
    { scope: "category", scopeId: event.categoryId },
    { scope: "event", scopeId: event.id },
  ]);
  expect(await house.write((tx) => givePlacesBack(tx, event, id!))).toEqual([]);
  expect(await counts()).toEqual({ confirmed: 0, held: 0 });
});

test("places are never set below what is taken; the answer says by how many", async () => {
  const { house, event, pools } = await limitedEvent({ event: 5 });
  for (const id of await someRegistrations(house, event, 3)) await house.write((tx) => takePlaces(tx, event, id, pools, "held"));
  const { eventPool } = poolKeys(event);

  expect(await house.write((tx) => setPlaces(tx, event, eventPool, 1))).toEqual({ ok: false, why: "below-taken", taken: 3, over: 2 });
  expect(await placesOf(house.reads, event, eventPool)).toMatchObject({ places: 5 });

  expect(await house.write((tx) => setPlaces(tx, event, eventPool, 3))).toMatchObject({ ok: true, value: { places: 3 } });
  expect(await house.write((tx) => setPlaces(tx, event, eventPool, null))).toMatchObject({ ok: true, value: { places: null } });
});

test("a limit in use cannot be taken away", async () => {
  const { house, event, pools } = await limitedEvent({ event: 5 });
  const [id] = await someRegistrations(house, event, 1);
  await house.write((tx) => takePlaces(tx, event, id!, pools, "held"));
  const { categoryPool } = poolKeys(event);

  expect(await house.write((tx) => closePool(tx, event, categoryPool))).toEqual({ ok: false, why: "places-taken" });
  await house.write((tx) => givePlacesBack(tx, event, id!));
  expect(await house.write((tx) => closePool(tx, event, categoryPool))).toMatchObject({ ok: true });
});

test("a pool of another event does not exist here", async () => {
  const { house, event } = await limitedEvent({ event: 5 });
  const other = await limitedEvent({ event: 5 }, house);
  const [id] = await someRegistrations(house, event, 1);
  const foreign: PoolKey[] = [poolKeys(other.event).eventPool];
  await expect(house.write((tx) => takePlaces(tx, event, id!, foreign, "held"))).rejects.toThrow("There is no pool for this event");
});

test("a wrong count is found and put right by what the registrations hold", async () => {
  const { house, event, pools } = await limitedEvent({ event: 5 });
  const [id] = await someRegistrations(house, event, 1);
  await house.write((tx) => takePlaces(tx, event, id!, pools, "held"));
  await house.write((tx) => tx.updateTable("pool").set({ held: 4 }).where("scope", "=", "event").execute());

  expect(await findMiscounts(house.reads)).toMatchObject([{ scope: "event", held: 4, heldByRows: 1 }]);
  expect(await house.write((tx) => recountPlaces(tx, noon))).toMatchObject({ mended: [{ scope: "event" }], over: [] });
  expect(await findMiscounts(house.reads)).toEqual([]);
  const [line] = await findHistoryOfEvent(house.reads, event, { limit: 1 });
  expect(line).toMatchObject({ verb: "places.recounted", actorKind: "plenary", subjectId: event.id });
  expect(historySentence(line!.verb, line!.facts)).toBe("counted the places of the event anew (confirmed 0 → 0, held 4 → 1)");
});

test("a pool whose registrations hold more than its limit keeps its count until the limit is raised; the others are put right", async () => {
  const { house, event, pools } = await limitedEvent({ event: 5, category: 5 });
  for (const id of await someRegistrations(house, event, 2)) await house.write((tx) => takePlaces(tx, event, id, pools, "held"));
  await house.write((tx) => tx.updateTable("pool").set({ held: 0 }).execute());
  await house.write((tx) => setPlaces(tx, event, poolKeys(event).eventPool, 1));

  expect(await house.write((tx) => recountPlaces(tx, noon))).toMatchObject({ mended: [{ scope: "category" }], over: [{ scope: "event" }] });
  expect(await findMiscounts(house.reads)).toMatchObject([{ scope: "event", held: 0, heldByRows: 2, places: 1 }]);
  await house.write((tx) => setPlaces(tx, event, poolKeys(event).eventPool, 2));
  expect(await house.write((tx) => recountPlaces(tx, noon))).toMatchObject({ mended: [{ scope: "event" }], over: [] });
});
