import { expect, test } from "vitest";
import { findAllJurisdictions } from "~/delegations/delegations-queries.server";
import { findOrAddOrganisation } from "~/delegations/find-or-add-organisation.server";
import { firstNames } from "~/delegations/first-names.server";
import { nameOf } from "~/delegations/jurisdiction";
import { loadJurisdictions } from "~/delegations/load-jurisdictions.server";
import { aHost, otherHost } from "../support/cast";
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
  const codes = (await findAllJurisdictions(house.reads, { namingSchemeId: null, languages: ["en"] })).map(({ code }) => code);
  expect(codes.slice(0, 3)).toEqual(["AF", "AX", "AL"]);
  expect(codes.indexOf("CI")).toBe(codes.indexOf("HR") - 1);
  expect(codes.indexOf("KR")).toBe(codes.indexOf("KP") + 1);
});

test("loading the codes a second time changes nothing", async () => {
  const house = await openTestHouse();
  for (let round = 0; round < 2; round++) await house.write(loadJurisdictions);
  expect(await house.reads.selectFrom("jurisdiction").select("code").execute()).toHaveLength(250);
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
