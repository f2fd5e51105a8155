import { expect, test } from "vitest";
import { changeByCard } from "~/delegations/invited/change-delegation.server";
import { delegationCardForm } from "~/delegations/invited/delegation-forms";
import { findEvent } from "~/events/events-queries.server";
import { paths } from "~/paths";
import { checkNames } from "~/registration/names-check/names-check.server";
import { anEvent, organiserOf, otherHost } from "../../support/cast";
import { type Assembly, aDelegation, anAssembly, delegationAt, doing, focalHand, named } from "../../support/delegations";
import { noon } from "../../support/house";
import { aNamesList, choose, say } from "../../support/names";
import { aConfirmed } from "../../support/registrations";

async function card(assembly: Assembly, id: string, typed: Record<string, string>) {
  const { house, event } = assembly;
  const organiser = await organiserOf(house, event, "edit-people");
  const delegation = await delegationAt(assembly, id);
  const form = delegationCardForm.parse({ revision: delegation.revision, ...typed }) as Parameters<typeof changeByCard>[3];
  await doing<unknown>(assembly, async (tx) => changeByCard(tx, organiser, delegation, form, noon));
}

test("organisations, remarks and the event's own words are read; each place is told with its page", async () => {
  const assembly = await anAssembly({ theme: JSON.stringify({ en: "From Burma to Turkey" }) });
  const { house, event } = assembly;
  const police = await aDelegation(assembly, { jurisdiction: "", organisation: "National Police of South Korea" });
  const singapore = await aDelegation(assembly);
  await card(assembly, singapore, { deed: "remarks", remarks: "Came with Macau last time.\nMacau pays." });

  const { strays, overrides } = await checkNames(house.reads, event);
  expect(strays.map(({ found, named, places }) => [found, named, places.map(({ href }) => href)])).toEqual([
    ["Macau", "Macao, China", [paths.delegation(event.address, singapore)]],
    ["Burma", "Myanmar", [paths.eventSettings(event.address)]],
    ["South Korea", "Republic of Korea", [paths.delegation(event.address, police)]],
    ["Turkey", "Türkiye", [paths.eventSettings(event.address)]],
  ]);
  expect(overrides).toEqual([]);
});

test("a delegation's own name is told with who set it and when, and is then no stray name", async () => {
  const assembly = await anAssembly();
  const { house, event } = assembly;
  const id = await aDelegation(assembly, { jurisdiction: "KR", places: "" });
  await named(assembly, await focalHand(assembly, id), { name: "Kim" });
  await card(assembly, id, { deed: "remarks", remarks: "South Korea" });
  await card(assembly, id, { deed: "settings", printedName: "South Korea", parent: "", headRank: "" });

  const { strays, overrides } = await checkNames(house.reads, event);
  expect(strays).toEqual([]);
  const printed = { href: paths.delegation(event.address, id), printed: "South Korea", sortedAs: "", listed: "Republic of Korea" };
  expect(overrides).toEqual([{ ...printed, set: expect.stringMatching(/^.+, 2 November 2026$/) }]);
});

test("names of the host's other events count, those of another host do not; and nobody's organisation of another event is read", async () => {
  const assembly = await anAssembly();
  const { house, host, event } = assembly;
  const stranger = await otherHost(house);
  const [sibling, foreign] = [await anEvent(house, host), await anEvent(house, stranger)];
  await choose(house, sibling, await aNamesList(house, host, { FR: { name: "French Republic", shortName: "Hexagon" } }));
  await choose(house, foreign, await aNamesList(house, stranger, { FR: { name: "Gallia" } }));
  await card(assembly, await aDelegation(assembly), { deed: "remarks", remarks: "French Republic, Hexagon, Gallia" });
  const other = { ...assembly, event: (await findEvent(house.reads, sibling.id))! };
  await aConfirmed(other, { organisation: "Police of Burma" });

  const told = async (at: typeof event) => (await checkNames(house.reads, at)).strays.map(({ found }) => found);
  expect(await told(event)).toEqual(["French Republic", "Hexagon"]);
  expect(await told(other.event)).toEqual(["Burma"]);
});

test("a short name and a name in another language of the list are no stray ones; an order of its own is told with who set it", async () => {
  const assembly = await anAssembly();
  const { house, host, event } = assembly;
  const list = await aNamesList(house, host, { KR: { shortName: "South Korea" } });
  await say(house, host, list, { KR: { name: "韓國" } }, "zh-Hant");
  await choose(house, event, list);
  const id = await aDelegation(assembly, { jurisdiction: "KR", places: "" });
  await card(assembly, id, { deed: "remarks", remarks: "South Korea 韓國 North Korea" });
  await card(assembly, id, { deed: "settings", printedName: "", printedSortAs: "South Korea", parent: "", headRank: "" });

  const { strays, overrides } = await checkNames(house.reads, (await findEvent(house.reads, event.id))!);
  expect(strays.map(({ found }) => found)).toEqual(["North Korea"]);
  expect(overrides).toMatchObject([{ printed: "Republic of Korea", sortedAs: "South Korea", listed: "Republic of Korea" }]);
});
