import { hashOf } from "db/identity.server";
import { expect, test } from "vitest";
import { findSignedIn } from "~/accounts/accounts-queries.server";
import { findAllFactors } from "~/accounts/factors/factors-queries.server";
import { removeFactor } from "~/accounts/factors/remove-factor.server";
import { requireFactor } from "~/accounts/factors/require-factor.server";
import { findHostsOf } from "~/accounts/hosts-queries.server";
import { findHostMember, findOrganiser } from "~/accounts/organiser.server";
import { roles } from "~/accounts/role";
import { changeTeam } from "~/accounts/team/change-team.server";
import { findAllMembers, findEventIdsOf } from "~/accounts/team/team-queries.server";
import type { House } from "~/http/house";
import { aColleague, aHost, anEvent, type CastHost, memberOf, otherHost } from "../support/cast";
import { anApp, aPasskey, signedInAs } from "../support/factors";
import { noon, openTestHouse } from "../support/house";

test("an owner cannot ask for what they do not have themselves", async () => {
  const { house, host } = await aHouse();
  expect(await ask(house, host, true)).toEqual({ ok: false, why: "own-factor-first" });

  await anApp(house, host.owner);
  expect((await ask(house, host, true)).ok).toBe(true);
  const verbs = await house.reads.selectFrom("audit_entry").select("verb").orderBy("number", "desc").limit(1).execute();
  expect(verbs).toEqual([{ verb: "host.factor-required" }]);
});

test.each(roles.slice(1))(
  "a %s without one finds every door of the host shut, with the very next question, and open once it is added",
  async (role) => {
    const { house, host } = await aHouse();
    const event = await anEvent(house, host);
    const colleague = await aColleague(house, host, role);
    const seen = async () => ({
      event: await findOrganiser(house.reads, colleague.id, event.address, "view"),
      host: await findHostMember(house.reads, colleague.id, host.id, "view"),
      hosts: (await findHostsOf(house.reads, colleague.id)).length,
      events: await findEventIdsOf(house.reads, colleague.id),
    });
    const open = { event: { role }, host: { role }, hosts: 1, events: [event.id] };
    expect(await seen()).toMatchObject(open);

    await anApp(house, host.owner);
    await ask(house, host, true);
    expect(await seen()).toEqual({ event: "factor-missing", host: "factor-missing", hosts: 0, events: [] });
    await aPasskey(house, colleague);
    expect(await seen()).toMatchObject(open);
  },
);

test("who works on one event alone is asked too, and another host's team is not", async () => {
  const { house, host } = await aHouse();
  const [event, theirs] = [await anEvent(house, host), await anEvent(house, await otherHost(house))];
  const guest = await aColleague(house, host, "organiser", event);
  const other = await aColleague(house, { id: theirs.hostId }, "organiser");
  await anApp(house, host.owner);
  await ask(house, host, true);

  expect(await findOrganiser(house.reads, guest.id, event.address, "view")).toBe("factor-missing");
  expect(await findOrganiser(house.reads, other.id, theirs.address, "view")).toMatchObject({ role: "organiser" });
  expect(await findOrganiser(house.reads, other.id, event.address, "view")).toBeUndefined();

  await ask(house, host, false);
  expect(await findOrganiser(house.reads, guest.id, event.address, "view")).toMatchObject({ role: "organiser" });
});

test("the last factor stays while a host asks for it, any other may go", async () => {
  const { house, host } = await aHouse();
  await anApp(house, host.owner);
  await aPasskey(house, host.owner);
  await ask(house, host, true);
  const owner = await signedInAs(house, host.owner);
  const [app, passkey] = await findAllFactors(house.reads, host.owner.id);

  expect((await house.write((tx) => removeFactor(tx, owner, app!.id, noon))).ok).toBe(true);
  expect(await house.write((tx) => removeFactor(tx, owner, passkey!.id, noon))).toEqual({ ok: false, why: "required-by-host" });
});

test("the list of a team says who has a second step", async () => {
  const { house, host } = await aHouse();
  const colleague = await aColleague(house, host, "viewer");
  await aPasskey(house, colleague);
  const members = await findAllMembers(house.reads, { hostId: host.id });
  expect(Object.fromEntries(members.map(({ role, hasFactor }) => [role, hasFactor]))).toEqual({ owner: false, viewer: true });
});

test("a changed role, leaving the team and an owner's word each end a colleague's sign-ins at once, and nobody else's", async () => {
  const { house, host } = await aHouse();
  const owner = await memberOf(house, host, "manage-team");
  const ownSignIn = await signedInAs(house, host.owner);
  const colleague = await aColleague(house, host, "viewer");
  const { postId } = (await findAllMembers(house.reads, { hostId: host.id })).find(({ role }) => role === "viewer")!;
  const isIn = async (token: string) => (await findSignedIn(house.reads, hashOf(token))) !== undefined;

  for (const deed of [
    { deed: "change", postId, role: "registrar" },
    { deed: "sign-out", postId },
    { deed: "remove", postId },
  ] as const) {
    const { token } = await signedInAs(house, colleague);
    expect(await isIn(token)).toBe(true);
    expect((await house.write((tx) => changeTeam(tx, owner, deed, null, noon))).ok).toBe(true);
    expect([deed.deed, await isIn(token)]).toEqual([deed.deed, false]);
  }
  expect(await isIn(ownSignIn.token)).toBe(true);
  const stranger = { deed: "sign-out", postId } as const;
  expect(await house.write((tx) => changeTeam(tx, owner, stranger, null, noon))).toEqual({ ok: false, why: "not-on-the-team" });
});

async function aHouse() {
  const house = await openTestHouse();
  return { house, host: await aHost(house) };
}

async function ask(house: House, host: CastHost, required: boolean) {
  const owner = await memberOf(house, host, "manage-team");
  return house.write((tx) => requireFactor(tx, owner, required, noon));
}
