import { newId } from "db/identity.server";
import { no } from "db/outcome";
import { expect, test } from "vitest";
import { findInOrder } from "~/delegations/invited/find-in-order.server";
import { changeProtocolOrder, moveDelegation } from "~/delegations/invited/order-delegations.server";
import { alphabetical, type Move, type ProtocolOrder } from "~/delegations/invited/protocol-order";
import { organiserOf } from "../support/cast";
import { type Assembly, aDelegation, anAssembly, doing } from "../support/delegations";
import { noon } from "../support/house";

const inOrder = async ({ house, event }: Assembly) => (await findInOrder(house.reads, event)).map(({ shortName }) => shortName);

async function ordered(assembly: Assembly, order: Partial<ProtocolOrder>) {
  const organiser = await organiserOf(assembly.house, assembly.event, "edit-event");
  await doing(assembly, (tx) => changeProtocolOrder(tx, organiser, { ...alphabetical, ...order }, noon));
  return inOrder(assembly);
}

async function moved(assembly: Assembly, id: string, move: Move) {
  const organiser = await organiserOf(assembly.house, assembly.event, "edit-people");
  await doing(assembly, (tx) => moveDelegation(tx, organiser, id, move, noon));
  return inOrder(assembly);
}

test("by hand begins with the order that stood, not with the order in which they were added", async () => {
  const assembly = await anAssembly();
  for (const jurisdiction of ["SG", "JP", "AT"]) await aDelegation(assembly, { jurisdiction });
  const byAlphabet = await ordered(assembly, {});

  expect(await ordered(assembly, { by: "hand" })).toEqual(byAlphabet);

  const hand = await moved(assembly, await idOf(assembly, "SG"), "up");
  expect(hand).toEqual(["Austria", "Singapore", "Japan"]);
  expect(await ordered(assembly, { by: "hand", organisationsLast: false }), "saved again, it stays as it is").toEqual(hand);
});

test("each press changes what is seen: whoever stands apart by a rule of the order is passed over", async () => {
  const assembly = await anAssembly();
  const japan = await aDelegation(assembly, { jurisdiction: "JP" });
  const host = await aDelegation(assembly, { jurisdiction: "HK" });
  const force = await aDelegation(assembly, { jurisdiction: "", organisation: "Japan Police Sample", parent: japan });
  await aDelegation(assembly, { jurisdiction: "", organisation: "Bureau Sample" });
  const singapore = await aDelegation(assembly, { jurisdiction: "SG" });
  const begun = ["Hong Kong, China", "Japan", "Japan Police Sample", "Singapore", "Bureau Sample"];
  expect(await ordered(assembly, { by: "hand", host: "first", hostDelegationId: host })).toEqual(begun);

  expect(await moved(assembly, singapore, "up")).toEqual([
    "Hong Kong, China",
    "Singapore",
    "Japan",
    "Japan Police Sample",
    "Bureau Sample",
  ]);
  expect(await moved(assembly, japan, "up")).toEqual(begun);
  for (const [id, direction] of [
    [host, "down"],
    [japan, "up"],
    [force, "down"],
    [singapore, "down"],
  ] as const)
    expect(await moved(assembly, id, direction)).toEqual(begun);
});

test("one goes at once before another, or to the end; those that a rule keeps apart do not change places", async () => {
  const assembly = await anAssembly();
  for (const jurisdiction of ["AT", "JP", "NO", "SG"]) await aDelegation(assembly, { jurisdiction });
  const bureau = await aDelegation(assembly, { jurisdiction: "", organisation: "Bureau Sample" });
  await ordered(assembly, { by: "hand" });
  const [austria, singapore] = [await idOf(assembly, "AT"), await idOf(assembly, "SG")];

  expect(await moved(assembly, singapore, { before: austria })).toEqual(["Singapore", "Austria", "Japan", "Norway", "Bureau Sample"]);
  const end = ["Austria", "Japan", "Norway", "Singapore", "Bureau Sample"];
  expect(await moved(assembly, singapore, { before: null })).toEqual(end);
  expect(await moved(assembly, singapore, { before: singapore })).toEqual(end);
  expect(await moved(assembly, singapore, { before: austria })).not.toEqual(end);
  await moved(assembly, singapore, { before: null });

  const organiser = await organiserOf(assembly.house, assembly.event, "edit-people");
  const tried = (id: string, move: Move) => doing(assembly, (tx) => moveDelegation(tx, organiser, id, move, noon));
  expect(await tried(bureau, { before: austria })).toEqual(no("apart"));
  expect(await tried(austria, { before: newId() })).toEqual(no("gone"));
  expect(await tried(newId(), "up")).toEqual(no("gone"));
  expect(await inOrder(assembly)).toEqual(end);
  await ordered(assembly, {});
  expect(await tried(austria, "down")).toEqual(no("not-by-hand"));
});

const idOf = async ({ house, event }: Assembly, code: string) =>
  (await findInOrder(house.reads, event)).find(({ jurisdictionCode }) => jurisdictionCode === code)!.id;
