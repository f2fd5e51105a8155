import { expect, test } from "vitest";
import { changeHostCrest } from "~/accounts/change-host-crest.server";
import { findHostCrest } from "~/accounts/hosts-queries.server";
import { findOrganiser } from "~/accounts/organiser.server";
import { findBrokenLink } from "~/audit/verify-history-queries.server";
import { findEvent } from "~/events/events-queries.server";
import { aColleague, aHost, anEvent, memberOf, organiserOf, otherHost } from "../support/cast";
import { noon, openTestHouse } from "../support/house";

test("a host is made with its first owner, and its history begins", async () => {
  const house = await openTestHouse();
  const host = await aHost(house);

  const roles = await house.reads.selectFrom("team_role").select(["account_id", "role", "event_id"]).execute();
  expect(roles).toEqual([{ account_id: host.owner.id, role: "owner", event_id: null }]);
  const history = await house.reads.selectFrom("audit_entry").select(["verb", "subject_id", "facts"]).execute();
  expect(history).toEqual([{ verb: "host.created", subject_id: host.owner.id, facts: "{}" }]);
  expect(await findBrokenLink(house.reads, host.id)).toBeUndefined();
});

test("one address is one account, however it is spelt", async () => {
  const house = await openTestHouse();
  const first = await aHost(house);
  const second = await otherHost(house, { owner: { name: "Someone else", mailAddress: "ADA@Bureau.Example" } });

  expect(second.owner).toEqual(first.owner);
});

test("a role for one event opens that event alone", async () => {
  const house = await openTestHouse();
  const host = await aHost(house);
  const [event, another] = [await anEvent(house, host), await anEvent(house, host)];
  const guest = await aColleague(house, host, "registrar", event);

  expect(await organiserOf(house, event, "edit-people", guest)).toMatchObject({ accountId: guest.id, role: "registrar" });
  expect(await findOrganiser(house.reads, guest.id, event.address, "edit-programme")).toBe("forbidden");
  expect(await findOrganiser(house.reads, guest.id, another.address, "view")).toBeUndefined();
});

test("to the team of one host, another host's event does not exist", async () => {
  const house = await openTestHouse();
  const event = await anEvent(house, await aHost(house));
  const { owner } = await otherHost(house);

  expect(await findOrganiser(house.reads, owner.id, event.address, "view")).toBeUndefined();
});

test("a host's crest stands on its events until it is taken away", async () => {
  const house = await openTestHouse();
  const host = await aHost(house);
  const event = await anEvent(house, host);
  const owner = await memberOf(house, host, "manage-team");
  const crestOfEvent = async () => (await findEvent(house.reads, event.id))?.crestFileId ?? null;
  const kept = { hash: "0".repeat(64), bytes: 3, mediaType: "image/png", name: "crest.png" };

  await house.write((tx) => changeHostCrest(tx, owner, kept, noon));
  expect(await crestOfEvent()).toBe(await findHostCrest(house.reads, host.id));
  expect(await crestOfEvent()).not.toBeNull();

  await house.write((tx) => changeHostCrest(tx, owner, null, noon));
  expect(await crestOfEvent()).toBeNull();
});
