import { expect, test } from "vitest";
import { changeByCard } from "~/delegations/invited/change-delegation.server";
import { partyPhrase } from "~/delegations/invited/delegation";
import { delegationCardForm } from "~/delegations/invited/delegation-forms";
import { findAllDelegations } from "~/delegations/invited/delegations-queries.server";
import { nameDelegation, nameDelegations } from "~/delegations/invited/name-delegations.server";
import { alphabetical, inProtocolOrder } from "~/delegations/invited/protocol-order";
import { findDelegationPage } from "~/registration/members/delegation-page.server";
import { organiserOf } from "../../support/cast";
import { type Assembly, aDelegation, anAssembly, delegationAt, doing } from "../../support/delegations";
import { noon } from "../../support/house";
import { aNamesList, choose } from "../../support/names";
import { eventNow } from "../../support/participants";

async function settings(assembly: Assembly, id: string, typed: { printedName: string; printedSortAs: string }) {
  const organiser = await organiserOf(assembly.house, assembly.event, "edit-people");
  const delegation = await delegationAt(assembly, id);
  const form = delegationCardForm.parse({ deed: "settings", revision: delegation.revision, parent: "", headRank: "", ...typed });
  await doing<unknown>(assembly, async (tx) => changeByCard(tx, organiser, delegation, form as never, noon));
}

async function stage() {
  const assembly = await anAssembly();
  const list = await aNamesList(assembly.house, assembly.host, {
    KR: { shortName: "Korea", adjective: "Korean", flag: true },
    SG: { name: "Republic of Singapore" },
  });
  await choose(assembly.house, assembly.event, list);
  const [korea, singapore] = [
    await aDelegation(assembly, { jurisdiction: "KR", places: "" }),
    await aDelegation(assembly, { jurisdiction: "SG", places: "" }),
  ];
  const event = await eventNow(assembly);
  const board = async () => {
    const all = await nameDelegations(assembly.house.reads, event, await findAllDelegations(assembly.house.reads, event));
    return inProtocolOrder(all, alphabetical).map(({ name }) => name);
  };
  const page = async (id: string) =>
    findDelegationPage(
      assembly.house.reads,
      event,
      await nameDelegation(assembly.house.reads, event, await delegationAt(assembly, id)),
      noon,
    );
  return { assembly, event, korea, singapore, board, page };
}

test("a delegation's name and its place in the alphabet can be its own, with who set them and when; taken back, the list's stand again", async () => {
  const { assembly, korea, board, page } = await stage();
  expect(await board()).toEqual(["Republic of Korea", "Republic of Singapore"]);

  await settings(assembly, korea, { printedName: "", printedSortAs: "Zz" });
  expect(await board()).toEqual(["Republic of Singapore", "Republic of Korea"]);
  await settings(assembly, korea, { printedName: "ROK", printedSortAs: "" });
  expect(await board()).toEqual(["Republic of Singapore", "ROK"]);
  expect(await page(korea)).toMatchObject({
    ...{ name: "ROK", isRenamed: true, listedName: "Republic of Korea", flag: "KR" },
    nameSet: expect.stringMatching(/^.+, 2 November 2026$/),
  });

  await settings(assembly, korea, { printedName: "", printedSortAs: "" });
  expect(await page(korea)).toMatchObject({ name: "Republic of Korea", isRenamed: false, nameSet: expect.stringMatching(/2026$/) });
  const named = (await page(korea)).history.filter(({ what }) => what === "changed a delegation (name)");
  expect(named).toHaveLength(3);
});

test("a name of its own has no short name and no adjective but itself", async () => {
  const { assembly, event, korea } = await stage();
  const { reads } = assembly.house;
  const listed = await nameDelegation(reads, event, await delegationAt(assembly, korea));
  expect([listed.shortName, partyPhrase(listed, "en"), partyPhrase(listed, "fr")]).toEqual([
    ...["Korea", "the Korean delegation", "the delegation of Republic of Korea"],
  ]);
  await settings(assembly, korea, { printedName: "ROK", printedSortAs: "" });
  const own = await nameDelegation(reads, event, await delegationAt(assembly, korea));
  expect([own.shortName, partyPhrase(own, "en")]).toEqual(["ROK", "the delegation of ROK"]);
});

test("what a delegation may sit under is listed in protocol order, whoever was entered first", async () => {
  const { assembly, singapore, page } = await stage();
  for (const jurisdiction of ["VN", "AU"]) await aDelegation(assembly, { jurisdiction, places: "" });

  expect((await page(singapore)).others.map(({ label }) => label)).toEqual(["Australia", "Republic of Korea", "Viet Nam"]);
});
