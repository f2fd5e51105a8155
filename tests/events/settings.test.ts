import { expect, test } from "vitest";
import { findHistoryOfEvent } from "~/audit/audit-queries.server";
import { addCategory, changeCategory, removeCategory, shownOf } from "~/events/change-categories.server";
import { changeRegistrationSettings, registrationSettingsOf } from "~/events/change-registration-settings.server";
import { addRoom, addTrack, changeRoom, removeRoom } from "~/events/change-rooms.server";
import { findEvent } from "~/events/events-queries.server";
import { contrastOf, isSeenOnWhite } from "~/events/look";
import { markOf } from "~/events/mark.server";
import { moveEntry } from "~/events/move-entry.server";
import { blocksOf } from "~/events/plain-text";
import { findAllCategories, findAllRooms } from "~/events/plan-queries.server";
import { takePlaces } from "~/places/take-places.server";
import { addSession } from "~/sessions/add-session.server";
import { removeSession } from "~/sessions/remove-session.server";
import { limitedEvent, poolKeys, someRegistrations } from "../places/limited-event";
import { organiserOf } from "../support/cast";
import { noon } from "../support/house";

async function organised(places: Parameters<typeof limitedEvent>[0] = {}) {
  const { house, event, pools } = await limitedEvent(places);
  return { house, event, pools, organiser: await organiserOf(house, event, "edit-event") };
}

test("rooms keep the order the host gives them", async () => {
  const { house, event, organiser } = await organised();
  for (const name of ["A", "B", "C"]) await house.write((tx) => addRoom(tx, organiser, { name: { en: name }, seats: null }, noon));
  const names = async () => (await findAllRooms(house.reads, event)).map(({ name }) => name.en).join("");
  const last = (await findAllRooms(house.reads, event))[2]!.id;
  await house.write((tx) => moveEntry(tx, organiser, "room", last, "up", noon));
  expect(await names()).toBe("ACB");
  await house.write((tx) => moveEntry(tx, organiser, "room", last, "up", noon));
  await house.write((tx) => moveEntry(tx, organiser, "room", last, "up", noon));
  expect(await names()).toBe("CAB");
});

test("a room is not removed from under a session, and says from under which", async () => {
  const { house, event, organiser } = await organised();
  const editor = await organiserOf(house, event, "edit-programme");
  const room = await house.write((tx) => addRoom(tx, organiser, { name: { en: "Ballroom" }, seats: 220 }, noon));
  const roomId = room.ok ? room.value.id : "";
  const session = await house.write((tx) => addSession(tx, editor, { title: { en: "Keynote" }, roomId }, noon));
  expect(await house.write((tx) => removeRoom(tx, organiser, roomId, noon))).toEqual({
    ok: false,
    why: "in-use",
    sessions: { number: 1, names: ["Keynote"] },
  });
  await house.write((tx) => removeSession(tx, editor, session.ok ? session.value.id : "", 1, noon));
  expect(await house.write((tx) => removeRoom(tx, organiser, roomId, noon))).toMatchObject({ ok: true });
});

test("of two who change a room the second is told", async () => {
  const { house, organiser } = await organised();
  const room = await house.write((tx) => addRoom(tx, organiser, { name: { en: "Salon" }, seats: 60 }, noon));
  const id = room.ok ? room.value.id : "";
  const seen = markOf([{ en: "Salon" }, 60]);
  const change = (seats: number) => house.write((tx) => changeRoom(tx, organiser, { id, name: { en: "Salon" }, seats }, seen, noon));
  expect(await change(70)).toMatchObject({ ok: true });
  expect(await change(80)).toEqual({ ok: false, why: "changed-meanwhile" });
});

test("neither the event nor a category goes below the places that are taken", async () => {
  const { house, event, pools, organiser } = await organised({ event: 10, category: 10 });
  for (const id of await someRegistrations(house, event, 3)) await house.write((tx) => takePlaces(tx, event, id, pools, "confirmed"));
  const settings = registrationSettingsOf((await findEvent(house.reads, event.id))!, 10);
  const limit = (places: number) =>
    house.write((tx) => changeRegistrationSettings(tx, organiser, { ...settings, places }, markOf(settings), noon));
  expect(await limit(2)).toEqual({ ok: false, why: "below-taken", taken: 3, over: 1 });
  expect(await limit(3)).toMatchObject({ ok: true });

  const [category] = await findAllCategories(house.reads, event);
  const seen = markOf(shownOf(category!, 10));
  const change = (places: number) => house.write((tx) => changeCategory(tx, organiser, { ...category!, places }, seen, noon));
  expect(await change(1)).toEqual({ ok: false, why: "below-taken", taken: 3, over: 2 });
});

test("a category goes only when nobody was ever in it, and the last one never", async () => {
  const { house, event, organiser } = await organised();
  const remove = (id: string) => house.write((tx) => removeCategory(tx, organiser, id, noon));
  expect(await remove(event.categoryId)).toEqual({ ok: false, why: "last" });
  const described = { name: { en: "Observers" }, approval: "host", asksJurisdiction: false, places: 5 } as const;
  const added = await house.write((tx) => addCategory(tx, organiser, described, noon));
  await someRegistrations(house, event, 2);
  expect(await remove(event.categoryId)).toMatchObject({ ok: false, why: "in-use", registrations: 2 });
  expect(await remove(added.ok ? added.value.id : "")).toMatchObject({ ok: true });
  expect(await house.reads.selectFrom("pool").select("scope_id").where("scope", "=", "category").execute()).toEqual([
    { scope_id: poolKeys(event).categoryPool.scopeId },
  ]);
});

test("every change of the settings stands in the history", async () => {
  const { house, event, organiser } = await organised();
  await house.write((tx) => addTrack(tx, organiser, { name: { en: "Web3" }, colour: 2 }, noon));
  const [latest] = await findHistoryOfEvent(house.reads, event, { limit: 1 });
  expect(latest).toMatchObject({ verb: "track.added", actorId: organiser.accountId });
});

test("a colour must be seen on white", () => {
  expect(contrastOf("#000000", "#ffffff")).toBeCloseTo(21);
  expect(["#14284b", "#7a3e6b", "#d8b45f", "#ffffff"].map(isSeenOnWhite)).toEqual([true, true, false, false]);
});

test("a host's text becomes paragraphs, headings, lists and plain links, and nothing else", () => {
  const text = "# Booking\nSee https://hotel.example/a?b=1.\nor desk@hotel.example\n\n- One\n- <b>Two</b>\njavascript:alert(1)";
  expect(blocksOf(text)).toEqual([
    { kind: "heading", pieces: [{ text: "Booking" }] },
    {
      kind: "paragraph",
      pieces: [
        { text: "See " },
        { text: "https://hotel.example/a?b=1", href: "https://hotel.example/a?b=1" },
        { text: ".\nor " },
        { text: "desk@hotel.example", href: "mailto:desk@hotel.example" },
      ],
    },
    { kind: "list", items: [[{ text: "One" }], [{ text: "<b>Two</b>" }]] },
    { kind: "paragraph", pieces: [{ text: "javascript:alert(1)" }] },
  ]);
});
