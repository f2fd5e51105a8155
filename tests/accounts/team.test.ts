import { no } from "db/outcome";
import { expect, test } from "vitest";
import { changeHost } from "~/accounts/change-host.server";
import { hostForm } from "~/accounts/host-form";
import { findHost } from "~/accounts/hosts-queries.server";
import { findHostMember, findOrganiser } from "~/accounts/organiser.server";
import { changeRole } from "~/accounts/team/change-role.server";
import { inviteColleague } from "~/accounts/team/invite-colleague.server";
import { removeColleague } from "~/accounts/team/remove-colleague.server";
import { invitationForm } from "~/accounts/team/team-form";
import { findAllMembers, findEventIdsOf } from "~/accounts/team/team-queries.server";
import type { House } from "~/http/house";
import { aColleague, aHost, anEvent, memberOf, organiserOf, otherHost } from "../support/cast";
import { noon, openTestHouse } from "../support/house";

const bo = (role: string, mailAddress = "bo@bureau.example") => invitationForm.parse({ deed: "invite", name: "Bo Li", mailAddress, role });

test("who is invited is on the team at once, and a message says so", async () => {
  const { house, host } = await aHouse();
  const owner = await memberOf(house, host, "manage-team");
  await house.write((tx) => inviteColleague(tx, owner, bo("registrar"), null, noon));

  const [, invited] = await findAllMembers(house.reads, { hostId: host.id });
  expect(invited).toMatchObject({ name: "Bo Li", role: "registrar" });
  const message = await house.reads.selectFrom("message").select(["kind", "account_id", "content"]).executeTakeFirstOrThrow();
  expect(message).toMatchObject({ kind: "team-invitation", account_id: invited!.accountId });
  expect(JSON.parse(message.content)).toEqual({ hostName: host.name, eventTitle: null, role: "registrar", invitedBy: "Ada Chan" });
  expect(await verbs(house)).toEqual(["host.created", "team.invited"]);
});

test("the same address cannot be invited twice, however it is spelt", async () => {
  const { house, host } = await aHouse();
  const owner = await memberOf(house, host, "manage-team");
  await house.write((tx) => inviteColleague(tx, owner, bo("registrar"), null, noon));

  const again = await house.write((tx) => inviteColleague(tx, owner, bo("viewer", "BO@Bureau.example"), null, noon));
  expect(again).toEqual(no("already-on-the-team"));
  expect(await findAllMembers(house.reads, { hostId: host.id })).toHaveLength(2);
});

test("somebody invited for one event works on that event alone, and is never its owner", async () => {
  const { house, host } = await aHouse();
  const [event, another] = [await anEvent(house, host), await anEvent(house, host)];
  const owner = await organiserOf(house, event, "manage-team");

  expect(await house.write((tx) => inviteColleague(tx, owner, bo("owner"), "ISCP", noon))).toEqual(no("owner-of-one-event"));
  await house.write((tx) => inviteColleague(tx, owner, bo("organiser"), "ISCP", noon));
  const [invited] = await findAllMembers(house.reads, { hostId: host.id, eventId: event.id });
  expect(await findOrganiser(house.reads, invited!.accountId, event.address, "edit-event")).toMatchObject({ role: "organiser" });
  expect(await findOrganiser(house.reads, invited!.accountId, another.address, "view")).toBeUndefined();
  expect(await findEventIdsOf(house.reads, invited!.accountId)).toEqual([event.id]);
  expect(await findHostMember(house.reads, invited!.accountId, host.id, "view")).toBeUndefined();
});

test("the last owner can neither leave nor become less", async () => {
  const { house, host } = await aHouse();
  const owner = await memberOf(house, host, "manage-team");
  const [ada] = await findAllMembers(house.reads, { hostId: host.id });

  expect(await house.write((tx) => removeColleague(tx, owner, ada!, noon))).toEqual(no("last-owner"));
  expect(await house.write((tx) => changeRole(tx, owner, { postId: ada!.postId, role: "viewer" }, noon))).toEqual(no("last-owner"));
});

test("two owners who remove each other at the same moment leave one", async () => {
  const { house, host } = await aHouse();
  const ada = await memberOf(house, host, "manage-team");
  const second = await memberOf(house, host, "manage-team", await aColleague(house, host, "owner"));
  const [first, other] = await findAllMembers(house.reads, { hostId: host.id });

  const outcomes = await Promise.all([
    house.write((tx) => removeColleague(tx, ada, other!, noon)),
    house.write((tx) => removeColleague(tx, second, first!, noon)),
  ]);
  expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
  expect(await findAllMembers(house.reads, { hostId: host.id })).toHaveLength(1);
});

test("a changed role and a removal hold at the next question", async () => {
  const { house, host } = await aHouse();
  const owner = await memberOf(house, host, "manage-team");
  const colleague = await aColleague(house, host, "organiser");
  const member = (await findAllMembers(house.reads, { hostId: host.id })).find(({ accountId }) => accountId === colleague.id)!;

  await house.write((tx) => changeRole(tx, owner, { postId: member.postId, role: "viewer" }, noon));
  expect(await findHostMember(house.reads, colleague.id, host.id, "edit-event")).toBe("forbidden");
  await house.write((tx) => removeColleague(tx, owner, member, noon));
  expect(await findHostMember(house.reads, colleague.id, host.id, "view")).toBeUndefined();
  expect(await verbs(house)).toEqual(["host.created", "team.role-changed", "team.removed"]);
});

test("an owner reaches into no other team", async () => {
  const { house, host } = await aHouse();
  const stranger = await memberOf(house, await otherHost(house), "manage-team");
  const colleague = await aColleague(house, host, "viewer");
  const theirs = (await findAllMembers(house.reads, { hostId: host.id })).find(({ accountId }) => accountId === colleague.id)!;

  expect(await house.write((tx) => removeColleague(tx, stranger, theirs, noon))).toEqual(no("not-on-the-team"));
  const event = await anEvent(house, host);
  const ofEvent = await organiserOf(house, event, "manage-team");
  expect(await house.write((tx) => removeColleague(tx, ofEvent, theirs, noon))).toEqual(no("not-on-the-team"));
});

test("an owner changes the host, and it is recorded", async () => {
  const { house, host } = await aHouse();
  const owner = await memberOf(house, host, "manage-team");
  await house.write((tx) => changeHost(tx, owner, hostForm.parse({ ...host, name: "Bureau of Cyber Security" }), noon));

  expect(await findHost(house.reads, host.id)).toMatchObject({ name: "Bureau of Cyber Security", shortName: "Bureau" });
  expect(await verbs(house)).toEqual(["host.created", "host.changed"]);
});

async function aHouse() {
  const house = await openTestHouse();
  return { house, host: await aHost(house) };
}

const verbs = async (house: House) =>
  (await house.reads.selectFrom("audit_entry").select("verb").where("verb", "<>", "event.created").orderBy("number").execute()).map(
    ({ verb }) => verb,
  );
