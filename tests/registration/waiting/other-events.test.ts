import { expect, test } from "vitest";
import { findEvent } from "~/events/events-queries.server";
import { openPool } from "~/places/open-pool.server";
import { findSessionPlaces, findSessionsWithPlaces } from "~/places/session-places-queries.server";
import { setPlaces } from "~/places/set-places.server";
import { takePlaces } from "~/places/take-places.server";
import { makeGroup } from "~/registration/groups/change-groups.server";
import { findAllGroups, findIdsOf } from "~/registration/groups/groups-queries.server";
import { passPlacesOn } from "~/registration/waiting/pass-places-on.server";
import { existsWaiting } from "~/registration/waiting/waiting-queries.server";
import { anEvent, organiserOf } from "../../support/cast";
import { doing } from "../../support/delegations";
import { noon } from "../../support/house";
import { aConfirmed, type Stage } from "../../support/registrations";
import { comes, fullEvent, waitingAt } from "../../support/waiting";

/** A second event of the same host, full as well. */
async function two(): Promise<[Stage, Stage]> {
  const here = await fullEvent(1);
  const { id } = await anEvent(here.house, { id: here.event.hostId }, { waiting_list_at: noon });
  await here.house.write((tx) => setPlaces(tx, { id }, { scope: "event", scopeId: id }, 0));
  return [here, { house: here.house, event: (await findEvent(here.house.reads, id))! }];
}

test("each event has its own waiting list, its own numbers and its own places to pass on", async () => {
  const [here, there] = await two();
  await comes(there, "Elsewhere");
  expect(await existsWaiting(here.house.reads, here.event)).toBe(false);
  await comes(here, "Lee");
  expect([await waitingAt(here), await waitingAt(there)]).toEqual([["1 Lee"], ["1 Elsewhere"]]);
  await doing(here, (tx) => setPlaces(tx, here.event, { scope: "event", scopeId: here.event.id }, 9));
  expect(await doing(here, (tx) => passPlacesOn(tx, here.event, noon))).toBe(1);
  expect([await waitingAt(here), await waitingAt(there)]).toEqual([["1 Lee (offered)"], ["1 Elsewhere"]]);
});

test("each event has its own groups and its own people of an organisation", async () => {
  const [here, there] = await two();
  await here.house.write((tx) => setPlaces(tx, there.event, { scope: "event", scopeId: there.event.id }, 9));
  await here.house.write((tx) => setPlaces(tx, here.event, { scope: "event", scopeId: here.event.id }, 9));
  const team = await organiserOf(here.house, here.event, "edit-people");
  const other = await organiserOf(there.house, there.event, "edit-people");
  expect(await doing(here, (tx) => makeGroup(tx, team, "Bus 2", noon))).toMatchObject({ ok: true });
  expect(await doing(there, (tx) => makeGroup(tx, other, "Bus 2", noon))).toMatchObject({ ok: true });
  expect(await findAllGroups(here.house.reads, here.event)).toHaveLength(1);
  const ours = await aConfirmed(here, { name: "Lee", mailAddress: null, organisation: "Marine Police" });
  await aConfirmed(there, { name: "Wong", mailAddress: null, organisation: "Marine Police" });
  expect(await findIdsOf(here.house.reads, here.event, { organisation: ours.organisationId! })).toEqual([ours.id]);
});

test("each event has its own sessions with places", async () => {
  const [here, there] = await two();
  const [guest] = await there.house.reads.selectFrom("registration").select("id").where("event_id", "=", here.event.id).execute();
  await doing(here, async (tx) => {
    await openPool(tx, here.event, { scope: "session", scopeId: "ours" }, 3);
    await openPool(tx, there.event, { scope: "session", scopeId: "theirs" }, 3);
    return takePlaces(tx, here.event, guest!.id, [{ scope: "session", scopeId: "ours" }], "confirmed");
  });
  expect(await findSessionsWithPlaces(here.house.reads, here.event)).toEqual(["ours"]);
  expect([...(await findSessionPlaces(here.house.reads, here.event)).values()]).toEqual([["ours"]]);
  expect((await findSessionPlaces(there.house.reads, there.event)).size).toBe(0);
});
