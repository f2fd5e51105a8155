import { no } from "db/outcome";
import { expect, test } from "vitest";
import { findMiscounts } from "~/places/miscounts-queries.server";
import { findAllPools } from "~/places/places-queries.server";
import { approveMember, returnMember, withdrawMember } from "~/registration/members/decide-member.server";
import { countMembers, findMembersOf } from "~/registration/members/members-queries.server";
import { nominateMember } from "~/registration/members/nominate-member.server";
import { changeRole, moveMember } from "~/registration/members/order-members.server";
import { replaceMember } from "~/registration/members/replace-member.server";
import { type Assembly, aDelegation, anAssembly, focalHand, member, named, teamHand } from "../../support/delegations";
import { noon } from "../../support/house";
import { messagesOf } from "../../support/registrations";

const poolOf = async ({ house, event }: Assembly, id: string) =>
  (await findAllPools(house.reads, event)).find(({ scopeId }) => scopeId === id);

const namesOf = async ({ house, event }: Assembly, id: string) =>
  (await findMembersOf(house.reads, event, id)).map(({ name, role }) => `${name}, ${role}`);

test("a focal point names members within the places of the delegation; the fourth of three is told which limit it is", async () => {
  const assembly = await anAssembly();
  const id = await aDelegation(assembly);
  const hand = await focalHand(assembly, id);
  await named(assembly, hand, { role: "head" });
  await named(assembly, hand, { name: "王小明 🌏", mailAddress: "wang@sg.example" });
  await named(assembly, hand, { name: "Third", mailAddress: undefined, complete: true });

  const fourth = await assembly.house.write((tx) => nominateMember(tx, hand, member({ name: "Fourth" }), "en", noon));
  expect(fourth).toEqual(no("full-delegation"));
  expect(await namesOf(assembly, id)).toEqual(["Tan Wei, head", "王小明 🌏, delegate", "Third, delegate"]);
  expect(await poolOf(assembly, id)).toMatchObject({ places: 3, held: 2, confirmed: 1 });
  expect((await countMembers(assembly.house.reads, assembly.event)).get(id)).toEqual({
    ...{ named: 3, complete: 1, withFocalPoint: 0, withHost: 0, confirmed: 1, hasHead: true },
  });
  expect(await findMiscounts(assembly.house.reads)).toEqual([]);
});

test("who is nominated is asked for their details, once; who is complete and has no address is asked nothing", async () => {
  const assembly = await anAssembly();
  const hand = await focalHand(assembly, await aDelegation(assembly));
  await named(assembly, hand);
  await named(assembly, hand, { name: "VIP", mailAddress: undefined, complete: true });
  expect(await messagesOf(assembly)).toEqual(["nomination"]);
});

test("a second head is refused in words of its own; choosing another head makes the first an alternate", async () => {
  const assembly = await anAssembly();
  const id = await aDelegation(assembly);
  const hand = await focalHand(assembly, id);
  await named(assembly, hand, { role: "head" });
  const second = await assembly.house.write((tx) => nominateMember(tx, hand, member({ name: "Two", role: "head" }), "en", noon));
  expect(second).toEqual(no("two-heads"));
  const other = await named(assembly, hand, { name: "Ong", mailAddress: "ong@sg.example" });
  expect(await assembly.house.write((tx) => changeRole(tx, hand, other.id, "head", noon))).toMatchObject({ ok: true });
  expect(await namesOf(assembly, id)).toEqual(["Tan Wei, alternate", "Ong, head"]);
});

test("replacing somebody keeps the place, the role and the place in the order, also where the event is full", async () => {
  const assembly = await anAssembly();
  const id = await aDelegation(assembly, { places: "2" });
  const hand = await focalHand(assembly, id);
  const head = await named(assembly, hand, { role: "head" });
  await named(assembly, hand, { name: "Ong", mailAddress: "ong@sg.example" });
  const entry = member({ name: "New Head", mailAddress: "new@sg.example" });
  expect(await assembly.house.write((tx) => replaceMember(tx, hand, head.id, entry, noon))).toMatchObject({ ok: true });
  expect(await namesOf(assembly, id)).toEqual(["New Head, head", "Ong, delegate"]);
  expect(await poolOf(assembly, id)).toMatchObject({ held: 2, confirmed: 0 });
  expect(await findMiscounts(assembly.house.reads)).toEqual([]);
});

test("a member of another delegation does not exist for a focal point, whatever is done with their id", async () => {
  const assembly = await anAssembly();
  const ours = await focalHand(assembly, await aDelegation(assembly));
  const theirs = await aDelegation(assembly, { jurisdiction: "MY", focalName: "Siti", focalMail: "siti@my.example" });
  const foreign = await named(assembly, await focalHand(assembly, theirs), { name: "Ahmad", mailAddress: "ahmad@my.example" });
  const { house } = assembly;
  for (const deed of [
    () => house.write((tx) => approveMember(tx, ours, foreign.id, noon)),
    () => house.write((tx) => returnMember(tx, ours, foreign.id, "No.", noon)),
    () => house.write((tx) => withdrawMember(tx, ours, foreign.id, "", noon)),
    () => house.write((tx) => changeRole(tx, ours, foreign.id, "head", noon)),
    () => house.write((tx) => moveMember(tx, ours, foreign.id, "up", noon)),
    () => house.write((tx) => replaceMember(tx, ours, foreign.id, member(), noon)),
  ])
    expect(await deed()).toEqual(no("no-such-member"));
  expect(await namesOf(assembly, theirs)).toEqual(["Ahmad, delegate"]);
});

test("roles that do not count need no place of the delegation, and take one when they begin to count", async () => {
  const assembly = await anAssembly({ uncounted_roles: JSON.stringify(["security"]) });
  const id = await aDelegation(assembly, { places: "1" });
  const hand = await focalHand(assembly, id);
  const guard = await named(assembly, hand, { name: "Guard", role: "security", mailAddress: "g@sg.example" });
  await named(assembly, hand);
  expect(await assembly.house.write((tx) => changeRole(tx, hand, guard.id, "delegate", noon))).toEqual(no("full-delegation"));
  expect(await poolOf(assembly, id)).toMatchObject({ held: 1 });
});

test("where a head does not count, who was head takes a place as alternate, or the change is refused", async () => {
  const assembly = await anAssembly({ uncounted_roles: JSON.stringify(["head", "security"]) });
  const id = await aDelegation(assembly, { places: "1" });
  const hand = await focalHand(assembly, id);
  await named(assembly, hand, { name: "Old head", role: "head", mailAddress: "old@sg.example" });
  const guard = await named(assembly, hand, { name: "Guard", role: "security", mailAddress: "g@sg.example" });
  const delegate = await named(assembly, hand, { name: "Delegate", mailAddress: "d@sg.example" });
  const makeHead = (who: { id: string }) => assembly.house.write((tx) => changeRole(tx, hand, who.id, "head", noon));
  expect(await makeHead(guard)).toEqual(no("full-delegation"));
  expect(await namesOf(assembly, id)).toEqual(["Old head, head", "Guard, security", "Delegate, delegate"]);
  expect((await makeHead(delegate)).ok).toBe(true);
  expect(await namesOf(assembly, id)).toEqual(["Old head, alternate", "Guard, security", "Delegate, head"]);
  expect(await poolOf(assembly, id)).toMatchObject({ held: 1 });
  expect(await findMiscounts(assembly.house.reads)).toEqual([]);
});

test("after the last day for naming members the focal point is told so, and the team still can", async () => {
  const assembly = await anAssembly({ nominate_by: "2026-11-01" });
  const id = await aDelegation(assembly);
  const hand = await focalHand(assembly, id);
  const late = await assembly.house.write((tx) => nominateMember(tx, hand, member(), "en", noon));
  expect(late).toEqual(no("too-late"));
  await named(assembly, await teamHand(assembly, id));
  expect(await namesOf(assembly, id)).toEqual(["Tan Wei, delegate"]);
});
