import { no, yes } from "db/outcome";
import { expect, test } from "vitest";
import { findParticipation } from "~/agenda/agenda-queries.server";
import { agendaFor } from "~/agenda/participation";
import { findMiscounts } from "~/places/miscounts-queries.server";
import { placesOf } from "~/places/places-queries.server";
import { findLatestVersion } from "~/programme/programme-queries.server";
import { changeGroup, makeGroup } from "~/registration/groups/change-groups.server";
import { findAllGroups, findMembersOfGroup } from "~/registration/groups/groups-queries.server";
import { sessionPool } from "~/registration/session-places/session-place";
import { giveSessionPlaces, setSessionPlaces, takeSessionPlaceBack } from "~/registration/session-places/set-session-places.server";
import { doing } from "../support/delegations";
import { noon } from "../support/house";
import type { Stage } from "../support/registrations";
import { guest, workshops } from "../support/session-places";

async function titlesFor({ house, event }: Stage, personId: string): Promise<string[]> {
  const participation = (await findParticipation(house.reads, event, personId))!;
  const agenda = agendaFor(event, await findLatestVersion(house.reads, event), participation);
  return agenda.days.flatMap(({ items }) => items.map(({ title }) => title));
}

test("whoever chooses a session has it in their agenda; it is never given to more than it has places", async () => {
  const { stage, wallets } = await workshops(2);
  const guests = await Promise.all(["Lee", "Wong", "Ito", "Ng"].map((name) => guest(stage, name)));
  expect(await titlesFor(stage, guests[0]!.holder.id)).toEqual([]);
  const outcomes = await Promise.all(guests.map(({ choose }) => choose(wallets)));
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(2);
  expect(outcomes.filter(({ ok }) => !ok)).toEqual([no("session-full"), no("session-full")]);
  expect(await placesOf(stage.house.reads, stage.event, sessionPool(wallets))).toMatchObject({ places: 2, confirmed: 2, held: 0 });
  const has = await Promise.all(guests.map(({ holder }) => titlesFor(stage, holder.id)));
  expect(has.filter(([title]) => title === "Wallets")).toHaveLength(2);
  expect(await findMiscounts(stage.house.reads)).toEqual([]);
});

test("a place is given back, and goes with the registration; choosing it twice is one place", async () => {
  const { stage, wallets } = await workshops(1);
  const lee = await guest(stage, "Lee");
  const wong = await guest(stage, "Wong");
  expect([await lee.choose(wallets), await lee.choose(wallets)]).toEqual([yes(undefined), yes(undefined)]);
  await lee.choose(wallets, "leave");
  expect(await wong.choose(wallets)).toEqual(yes(undefined));
  await wong.withdraw();
  expect(await placesOf(stage.house.reads, stage.event, sessionPool(wallets))).toMatchObject({ confirmed: 0 });
  expect(await wong.choose(wallets)).toEqual(no("not-confirmed"));
  expect(await lee.choose("nothing")).toEqual(no("no-such-session"));
});

test("a group is given places: those who do not fit are named, the others have theirs", async () => {
  const { stage, team, wallets } = await workshops(2);
  const made = await doing(stage, (tx) => makeGroup(tx, team, "Bus 2", noon));
  if (!made.ok) throw new Error(made.why);
  const guests = await Promise.all(["Lee", "Wong", "Ito"].map((name) => guest(stage, name)));
  const added = [];
  for (const { id } of [...guests, guests[0]!])
    added.push(await doing(stage, (tx) => changeGroup(tx, team, made.value, { deed: "add-person", registration: id }, noon)));
  expect(added).toEqual([yes(1), yes(1), yes(1), yes(0)]);
  expect(await findAllGroups(stage.house.reads, stage.event)).toMatchObject([{ name: "Bus 2", members: 3 }]);

  const ids = (await findMembersOfGroup(stage.house.reads, stage.event, made.value)).map(({ registrationId }) => registrationId);
  const { given, unfit } = await doing(stage, (tx) => giveSessionPlaces(tx, team, wallets, ids, noon));
  expect({ given, unfit: unfit.map(({ why }) => why) }).toEqual({ given: 2, unfit: ["session-full"] });
  const again = await doing(stage, (tx) => giveSessionPlaces(tx, team, wallets, ids, noon));
  expect(again).toEqual({ given: 2, unfit });
  await doing(stage, (tx) => takeSessionPlaceBack(tx, team, wallets, ids[0]!, noon));
  expect(await placesOf(stage.house.reads, stage.event, sessionPool(wallets))).toMatchObject({ confirmed: 1 });
});

test("a group of a name is made once; one of another event does not exist", async () => {
  const { stage, team } = await workshops(1);
  const make = () => doing(stage, (tx) => makeGroup(tx, team, "Syndicate A", noon));
  const made = await make();
  expect(made).toMatchObject({ ok: true });
  expect(await make()).toEqual(no("name-taken"));
  expect(await doing(stage, (tx) => changeGroup(tx, team, "nothing", { deed: "rename", name: "B" }, noon))).toEqual(no("gone"));
});

test("fewer places than are given change nobody and say by how many; no number gives it back to everyone", async () => {
  const { stage, team, wallets } = await workshops(3);
  const lee = await guest(stage, "Lee");
  const wong = await guest(stage, "Wong");
  await lee.choose(wallets);
  await wong.choose(wallets);
  expect(await doing(stage, (tx) => setSessionPlaces(tx, team, wallets, 1, noon))).toEqual({
    ok: false,
    why: "below-taken",
    taken: 2,
    over: 1,
  });
  await doing(stage, (tx) => setSessionPlaces(tx, team, wallets, null, noon));
  const ng = await guest(stage, "Ng");
  expect(await titlesFor(stage, ng.holder.id)).toEqual(["Wallets"]);
  expect(await findMiscounts(stage.house.reads)).toEqual([]);
});
