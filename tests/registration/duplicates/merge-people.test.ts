import { newId } from "db/identity.server";
import { no, yes } from "db/outcome";
import { expect, test } from "vitest";
import { findFocalPointsOf } from "~/delegations/invited/focal-points-queries.server";
import { findAllDays } from "~/events/plan-queries.server";
import { asMailAddress } from "~/mail/mail-address";
import { findPersonByLink } from "~/people/find-person-by-link.server";
import { findAllContactAddresses } from "~/people/people-queries.server";
import { makeLink } from "~/people/personal-link.server";
import { publishProgramme } from "~/programme/publish-programme.server";
import { findPairs } from "~/registration/duplicates/duplicates";
import { findEverybodyAt, findTwoPeople } from "~/registration/duplicates/duplicates-queries.server";
import { mergePeople, noteTwoPeople } from "~/registration/duplicates/merge-people.server";
import { findMembership } from "~/registration/members/members-queries.server";
import { changeSession } from "~/sessions/change-session.server";
import { findSession } from "~/sessions/sessions-queries.server";
import type { ClockTime } from "~/time/wall-time";
import { organiserOf } from "../../support/cast";
import { aDelegation, anAssembly, focalHand, focalPointOf, named, teamHand } from "../../support/delegations";
import { noon } from "../../support/house";
import { aSession, aSpeaker } from "../../support/programme";
import { aConfirmed, openSymposium, registrationsAt, type Stage, taken } from "../../support/registrations";

const mail = (name: string) => asMailAddress(`${name}@police.example`)!;

const pairsAt = async ({ house, event }: Stage) =>
  findPairs(await findEverybodyAt(house.reads, event), await findTwoPeople(house.reads, event));
const seen = async (stage: Stage) => (await pairsAt(stage)).map(({ one, other, why }) => [one.name, other.name, ...why]);

async function merge(stage: Stage, keep: string, other: string) {
  const organiser = await organiserOf(stage.house, stage.event, "edit-people");
  return stage.house.write((tx) => mergePeople(tx, organiser, stage.event, { keep, merge: other }, noon));
}

async function twice(places: number | null = null) {
  const stage = await openSymposium({ places });
  const kept = await aConfirmed(stage, { name: "Chan Tai-man", mailAddress: mail("chan") });
  const other = await aConfirmed(stage, { name: "Tai-Man CHAN", mailAddress: mail("tmchan") });
  return { stage, kept, other };
}

test("people look alike by name, by turned name and by address; who is two people is not shown again", async () => {
  const { stage, kept, other } = await twice();
  const lee = await aConfirmed(stage, { name: "Lee", mailAddress: mail("desk") });
  const ng = await aConfirmed(stage, { name: "Ng", mailAddress: mail("desk") });
  await aConfirmed(stage, { name: "LEE", mailAddress: null, anotherOfThisName: true });
  expect(await seen(stage)).toEqual([
    ["Chan Tai-man", "Tai-Man CHAN", "turned-name"],
    ["Lee", "LEE", "name"],
    ["Lee", "Ng", "address"],
  ]);
  const organiser = await organiserOf(stage.house, stage.event, "edit-people");
  const two = (ids: [string, string]) => stage.house.write((tx) => noteTwoPeople(tx, organiser, stage.event, ids, noon));
  expect(await two([ng.personId, lee.personId])).toEqual(yes(undefined));
  expect(await two([ng.personId, lee.personId])).toEqual(yes(undefined));
  expect(await two([kept.personId, newId()])).toEqual(no("not-here"));
  expect(await seen(stage)).toHaveLength(2);
  expect(await merge(stage, kept.personId, other.personId)).toEqual(yes(undefined));
  expect(await seen(stage)).toEqual([["Lee", "LEE", "name"]]);
});

test("the kept registration stays, the other gives its places back and its link ends; nobody is written to", async () => {
  const { stage, kept, other } = await twice(2);
  const { secret } = stage.house.configuration;
  const link = makeLink(secret, "me", other.personId, 1);
  expect(await findPersonByLink(stage.house.reads, secret, "me", link, noon)).toBeDefined();

  expect(await merge(stage, kept.personId, other.personId)).toEqual(yes(undefined));
  expect(await merge(stage, kept.personId, other.personId)).toEqual(yes(undefined));
  expect(await merge(stage, other.personId, kept.personId)).toEqual(no("not-here"));
  expect(await taken(stage)).toEqual({ held: 0, confirmed: 1 });
  const states = (await registrationsAt(stage)).map(({ id, state }) => [id, state]);
  expect(states).toEqual([
    [kept.id, "confirmed"],
    [other.id, "withdrawn"],
  ]);
  expect(await findPersonByLink(stage.house.reads, secret, "me", link, noon)).toBeUndefined();
  expect(await stage.house.reads.selectFrom("message").select("id").execute()).toEqual([]);
  expect((await findAllContactAddresses(stage.house.reads, kept.personId)).map(({ mailAddress }) => mailAddress)).toEqual([mail("chan")]);
  const noted = await stage.house.reads.selectFrom("audit_entry").select("person_id").where("verb", "=", "person.merged").execute();
  expect(noted).toEqual([{ person_id: kept.personId }]);
  expect(await merge(stage, kept.personId, other.personId)).toEqual(yes(undefined));
});

test("who speaks is the one to keep, and takes the registration over", async () => {
  const { stage, kept } = await twice();
  const speaker = await aSpeaker(stage.house, stage.event, "Chan Tai-man");
  expect(await merge(stage, kept.personId, speaker.personId)).toEqual(no("keep-the-speaker"));
  expect(await merge(stage, speaker.personId, kept.personId)).toEqual(yes(undefined));
  const moved = (await registrationsAt(stage)).find(({ id }) => id === kept.id);
  expect(moved).toMatchObject({ person_id: speaker.personId, state: "confirmed" });
});

test("to whom the published programme opens a closed session is the one to keep, until the other is named there too", async () => {
  const { stage, kept, other } = await twice();
  const { house, event } = stage;
  const editor = await organiserOf(house, event, "edit-programme");
  const [day] = await findAllDays(house.reads, event);
  const placed = { dayId: day!.id, start: "09:00" as ClockTime, access: "named" as const, guestIds: [other.personId] };
  const { id } = await aSession(house, editor, placed);
  const publish = (after: number) => house.write((tx) => publishProgramme(tx, editor, { after }, noon));
  expect((await publish(0)).ok).toBe(true);
  expect(await merge(stage, kept.personId, other.personId)).toEqual(no("keep-the-guest"));

  const both = { guestIds: [kept.personId, other.personId] };
  const { revision } = (await findSession(house.reads, event, id))!;
  expect((await house.write((tx) => changeSession(tx, editor, id, both, revision, noon))).ok).toBe(true);
  expect((await publish(1)).ok).toBe(true);
  expect(await merge(stage, kept.personId, other.personId)).toEqual(yes(undefined));
});

test("a record without any address takes the other's over", async () => {
  const stage = await openSymposium();
  const kept = await aConfirmed(stage, { name: "Chan", mailAddress: null });
  const other = await aConfirmed(stage, { name: "Chan", mailAddress: mail("chan"), anotherOfThisName: true });
  await merge(stage, kept.personId, other.personId);
  expect(await findAllContactAddresses(stage.house.reads, kept.personId)).toMatchObject([{ mailAddress: mail("chan") }]);
});

test("a member's place in the delegation and the answering for it go to the kept person", async () => {
  const assembly = await anAssembly();
  const delegationId = await aDelegation(assembly, { places: "1" });
  const other = await named(assembly, await teamHand(assembly, delegationId), { role: "head" });
  const kept = await aConfirmed(assembly, { name: "Tan Wei", mailAddress: mail("tan"), anotherOfThisName: true });
  expect(await merge(assembly, kept.personId, other.personId)).toEqual(yes(undefined));
  expect(await findMembership(assembly.house.reads, assembly.event, kept.id)).toMatchObject({ delegationId, role: "head" });
  expect(await taken(assembly)).toEqual({ held: 0, confirmed: 1 });

  const [focal] = await findFocalPointsOf(assembly.house.reads, assembly.event, delegationId);
  expect(await merge(assembly, kept.personId, focal!.personId)).toEqual(yes(undefined));
  expect(await findFocalPointsOf(assembly.house.reads, assembly.event, delegationId)).toMatchObject([{ personId: kept.personId }]);
});

test("two who look alike are shown with the delegations they come with or answer for", async () => {
  const assembly = await anAssembly();
  const [ours, theirs] = [await aDelegation(assembly), await aDelegation(assembly, { jurisdiction: "MY", focalMail: "siti@my.example" })];
  const tan = await named(assembly, await focalHand(assembly, ours));
  const delegationsOf = async (personId: string) =>
    (await findEverybodyAt(assembly.house.reads, assembly.event)).find((each) => each.personId === personId)?.delegationIds;
  expect(await delegationsOf(tan.personId)).toEqual([ours]);
  expect(await delegationsOf((await focalPointOf(assembly, theirs)).person.id)).toEqual([theirs]);
});
