import { expect, test } from "vitest";
import { findAllJurisdictions } from "~/delegations/delegations-queries.server";
import { findOrAddOrganisation } from "~/delegations/find-or-add-organisation.server";
import { firstNames } from "~/delegations/first-names.server";
import { nameOf } from "~/delegations/jurisdiction";
import { loadJurisdictions } from "~/delegations/load-jurisdictions.server";
import { nameJurisdictions } from "~/delegations/name-jurisdictions.server";
import { namesForm } from "~/delegations/names-form";
import { findEvent } from "~/events/events-queries.server";
import { aHost, anEvent, organiserOf, otherHost } from "../support/cast";
import { noon, openTestHouse } from "../support/house";

test("the first names are those an official host prints, each code once", () => {
  expect(new Set(firstNames.map(({ code }) => code)).size).toBe(250);
  expect(["HK", "MO", "CN", "KR", "CI"].map((code) => nameOf(firstNames, code))).toEqual([
    "Hong Kong, China",
    "Macao, China",
    "China",
    "Republic of Korea",
    "Côte d’Ivoire",
  ]);
});

test("they are in human order: Åland and Côte d’Ivoire among their letters, the Koreas under K", async () => {
  const house = await openTestHouse();
  const codes = (await findAllJurisdictions(house.reads, { namingSchemeId: null })).map(({ code }) => code);
  expect(codes.slice(0, 3)).toEqual(["AF", "AX", "AL"]);
  expect(codes.indexOf("CI")).toBe(codes.indexOf("HR") - 1);
  expect(codes.indexOf("KR")).toBe(codes.indexOf("KP") + 1);
});

test("loading the codes a second time changes nothing", async () => {
  const house = await openTestHouse();
  for (let round = 0; round < 2; round++) await house.write(loadJurisdictions);
  expect(await house.reads.selectFrom("jurisdiction").select("code").execute()).toHaveLength(250);
});

test("an event's own names and order are its own: another event of the host keeps the first ones", async () => {
  const house = await openTestHouse();
  await house.write(loadJurisdictions);
  const host = await aHost(house);
  const [mine, theirs] = [await anEvent(house, host), await anEvent(house, host)];
  const organiser = await organiserOf(house, mine, "edit-event");
  const names = {
    TW: { name: "Chinese Taipei", sortAs: "" },
    KR: { name: "", sortAs: "Republic of Korea" },
    XX: { name: "Nowhere", sortAs: "" },
  };

  await house.write((tx) => nameJurisdictions(tx, organiser, namesForm.parse({ schemeName: "APEC", names }), noon));

  const own = await findAllJurisdictions(house.reads, (await findEvent(house.reads, mine.id))!);
  expect(nameOf(own, "TW")).toBe("Chinese Taipei");
  expect(own.findIndex(({ code }) => code === "TW")).toBeGreaterThan(own.findIndex(({ code }) => code === "CL"));
  expect(own.findIndex(({ code }) => code === "KR")).toBeGreaterThan(own.findIndex(({ code }) => code === "QA"));
  expect(own).toHaveLength(250);
  expect(nameOf(await findAllJurisdictions(house.reads, (await findEvent(house.reads, theirs.id))!), "TW")).toBe(
    "Taiwan, Province of China",
  );
});

test("an emptied name follows the first names again", async () => {
  const house = await openTestHouse();
  await house.write(loadJurisdictions);
  const event = await anEvent(house, await aHost(house));
  const organiser = await organiserOf(house, event, "edit-event");
  const save = (name: string) =>
    house.write((tx) => nameJurisdictions(tx, organiser, { schemeName: "Ours", names: { CZ: { name, sortAs: "" } } }, noon));
  await save("Czech Republic");
  await save("");
  expect(nameOf(await findAllJurisdictions(house.reads, (await findEvent(house.reads, event.id))!), "CZ")).toBe("Czechia");
});

test("an organisation is found again by its name and belongs to one host", async () => {
  const house = await openTestHouse();
  await house.write(loadJurisdictions);
  const [host, other] = [await aHost(house), await otherHost(house)];
  const found = (hostId: string, name: string) =>
    house.write((tx) => findOrAddOrganisation(tx, { hostId, actor: { kind: "stranger" } }, { name, jurisdictionCode: "MO" }, noon));

  const first = await found(host.id, "Polícia Judiciária");
  expect(await found(host.id, "POLICIA JUDICIARIA")).toBe(first);
  expect(await found(other.id, "Polícia Judiciária")).not.toBe(first);
  expect(await found(host.id, "")).toBeNull();
  const kept = house.reads.selectFrom("organisation").select(["id", "name", "jurisdiction_code"]).where("host_id", "=", host.id);
  expect(await kept.execute()).toEqual([{ id: first, name: "Polícia Judiciária", jurisdiction_code: "MO" }]);
});
