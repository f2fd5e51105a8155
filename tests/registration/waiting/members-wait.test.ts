import { expect, test } from "vitest";
import { placesOf } from "~/places/places-queries.server";
import { setPlaces } from "~/places/set-places.server";
import { withdrawMember } from "~/registration/members/decide-member.server";
import { findMembersOf } from "~/registration/members/members-queries.server";
import { moveMember } from "~/registration/members/order-members.server";
import { replaceMember } from "~/registration/members/replace-member.server";
import { letPlacesFallBack } from "~/registration/waiting/let-places-fall-back.server";
import { passPlacesOn } from "~/registration/waiting/pass-places-on.server";
import { inWaitingOrder } from "~/registration/waiting/waiting";
import { findAllWaiting } from "~/registration/waiting/waiting-queries.server";
import type { Instant } from "~/time/instant";
import { type Assembly, aDelegation, anAssembly, doing, focalHand, member, named } from "../../support/delegations";
import { noon } from "../../support/house";
import { messagesOf } from "../../support/registrations";
import { overLimit } from "../../support/waiting";

const standing = async ({ house, event }: Assembly, delegation: string) =>
  (await findMembersOf(house.reads, event, delegation)).map(({ name, state }) => `${name}: ${state}`);

const waits = { waiting_list_at: noon };
const somebody = (name: string) => ({ name, mailAddress: `${name.toLowerCase()}@sg.example` });

async function fullDelegation() {
  const assembly = await anAssembly(waits);
  const delegation = await aDelegation(assembly, { places: "1" });
  const hand = await focalHand(assembly, delegation);
  const first = await named(assembly, hand, somebody("Tan"));
  return { assembly, delegation, hand, first };
}

test("a nominee beyond the delegation's places waits, and is asked for nothing yet", async () => {
  const { assembly, delegation, hand } = await fullDelegation();
  await named(assembly, hand, somebody("Lee"));
  expect(await standing(assembly, delegation)).toEqual(["Tan: nominated", "Lee: waiting-list"]);
  expect(await messagesOf(assembly)).toEqual(["nomination", "waiting-list"]);
});

test("a member's place goes to whoever stands first in the delegation's own order, not to whoever was named first", async () => {
  const { assembly, delegation, hand, first } = await fullDelegation();
  await named(assembly, hand, somebody("Lee"));
  const goh = await named(assembly, hand, somebody("Goh"));
  await doing(assembly, (tx) => moveMember(tx, hand, goh.id, "up", noon));
  await doing(assembly, (tx) => withdrawMember(tx, hand, first.id, "", noon));
  expect(await standing(assembly, delegation)).toEqual(["Goh: nominated", "Lee: waiting-list"]);
  expect((await messagesOf(assembly)).at(-1)).toBe("nomination");
});

test("replacing a member passes the place on to nobody who waits", async () => {
  const { assembly, delegation, hand, first } = await fullDelegation();
  await named(assembly, hand, somebody("Lee"));
  const replaced = await doing(assembly, (tx) => replaceMember(tx, hand, first.id, member(somebody("Ng")), noon));
  expect(replaced).toMatchObject({ ok: true, value: { name: "Ng", state: "nominated" } });
  expect(await standing(assembly, delegation)).toEqual(["Ng: nominated", "Lee: waiting-list"]);
});

test("nor where the whole event is full and others wait", async () => {
  const assembly = await anAssembly(waits);
  const singapore = await aDelegation(assembly, { places: "1" });
  const japan = await aDelegation(assembly, { jurisdiction: "JP", places: "1", focalMail: "ito@jp.example" });
  await assembly.house.write((tx) => setPlaces(tx, assembly.event, { scope: "event", scopeId: assembly.event.id }, 1));
  const hand = await focalHand(assembly, singapore);
  const tan = await named(assembly, hand, somebody("Tan"));
  await named(assembly, await focalHand(assembly, japan), somebody("Sato"));
  await doing(assembly, (tx) => replaceMember(tx, hand, tan.id, member(somebody("Ng")), noon));
  expect(await standing(assembly, singapore)).toEqual(["Ng: nominated"]);
  expect(await standing(assembly, japan)).toEqual(["Sato: waiting-list"]);
  expect(await overLimit(assembly)).toEqual([]);
});

test("more places for a delegation go to its own who wait", async () => {
  const { assembly, delegation, hand } = await fullDelegation();
  await named(assembly, hand, somebody("Lee"));
  await named(assembly, hand, { ...somebody("Goh"), complete: true });
  await doing(assembly, async (tx) => {
    await setPlaces(tx, assembly.event, { scope: "delegation", scopeId: delegation }, 3);
    return passPlacesOn(tx, assembly.event, noon);
  });
  expect(await standing(assembly, delegation)).toEqual(["Tan: nominated", "Lee: nominated", "Goh: confirmed"]);
});

test("members of a delegation share their numbers in its own order; everybody else keeps theirs", () => {
  const one = (name: string, number: number, position?: number) => ({
    name,
    number,
    member: position === undefined ? null : { delegationId: "sg", role: "delegate" as const, position },
  });
  const order = inWaitingOrder([one("A", 1, 5), one("B", 2), one("C", 3, 4), one("D", 4), one("E", 5, 1)]);
  expect(order.map(({ name }) => name)).toEqual(["E", "B", "C", "D", "A"]);
});

test("unused places go back on the day, once, and focal points are told seven days before", async () => {
  const assembly = await anAssembly({ ...waits, fall_back_on: "2026-11-10" });
  const { house, event } = assembly;
  const delegation = await aDelegation(assembly, { places: "3" });
  const hand = await focalHand(assembly, delegation);
  await named(assembly, hand, somebody("Tan"));
  // Whoever regretted is not asked to name anybody; the places go back all the same.
  const regretting = await aDelegation(assembly, { jurisdiction: "FI", places: "2", focalMail: "focal@fi.example" });
  await doing(assembly, (tx) => tx.updateTable("delegation").set({ reply: "regretted" }).where("id", "=", regretting).execute());
  const run = (at: string) => house.write((tx) => letPlacesFallBack(tx, at as Instant));
  const places = async () =>
    (await house.reads.selectFrom("pool").select("places").where("scope_id", "=", delegation).executeTakeFirstOrThrow()).places;

  expect(await run("2026-11-02T15:59:00.000Z")).toBe(0);
  expect(await run("2026-11-02T16:00:00.000Z")).toBe(1);
  expect(await run("2026-11-02T16:01:00.000Z")).toBe(0);
  expect((await messagesOf(assembly)).filter((kind) => kind === "places-fall-back")).toHaveLength(1);
  expect(await places()).toBe(3);

  expect(await run("2026-11-09T16:00:00.000Z")).toBe(1);
  expect(await places()).toBe(1);
  expect(await placesOf(house.reads, event, { scope: "delegation", scopeId: regretting })).toMatchObject({ places: 0 });
  await house.write((tx) => setPlaces(tx, event, { scope: "delegation", scopeId: delegation }, 2));
  expect(await run("2026-11-10T16:00:00.000Z")).toBe(0);
  expect(await places()).toBe(2);
  expect(await findAllWaiting(house.reads, event)).toEqual([]);
});
