import { newId } from "db/identity.server";
import fc from "fast-check";
import { expect, test } from "vitest";
import { findHostsOf } from "~/accounts/hosts-queries.server";
import { findHostMember, findOrganiser, isProof } from "~/accounts/organiser.server";
import { may, permissions, type Role, roles } from "~/accounts/role";
import { findEventIdsOf } from "~/accounts/team/team-queries.server";
import { aColleague, aHost, anEvent, otherHost } from "../support/cast";
import { anApp } from "../support/factors";
import { noon, openTestHouse } from "../support/house";

// Lists get their WHERE from one query and items from another: whatever is granted and taken away, in any order, they may not differ.

const [hosts, events, people] = [2, 4, 3];
const somebody = fc.nat(people - 1);
const someRole = fc.constantFrom<Role>(...roles);

type Step =
  | { grant: number; at: { host: number } | { event: number }; role: Role }
  | { revoke: number; one: number }
  | { asks: number; factor: boolean };

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      grant: somebody,
      at: fc.oneof(fc.record({ host: fc.nat(hosts - 1) }), fc.record({ event: fc.nat(events - 1) })),
      role: someRole,
    }),
  },
  { weight: 2, arbitrary: fc.record({ revoke: somebody, one: fc.nat(5) }) },
  { weight: 1, arbitrary: fc.record({ asks: fc.nat(hosts - 1), factor: fc.boolean() }) },
);

/** Of an event alone nobody is the owner. */
const eventRole = (role: Role): Role => (role === "owner" ? "organiser" : role);

/** Two hosts with two events each, and three people who are nothing to anybody yet; the last of them has a second factor. */
async function aStage() {
  const house = await openTestHouse();
  const both = [await aHost(house), await otherHost(house)];
  const four = [];
  for (const host of [...both, ...both]) four.push({ ...(await anEvent(house, host)), hostId: host.id });
  const accounts = [];
  for (let index = 0; index < people; index++) accounts.push(await aColleague(house, both[0]!, "viewer"));
  await anApp(house, accounts[people - 1]!);
  const ids = accounts.map(({ id }) => id);
  const afresh = () =>
    house.write(async (tx) => {
      await tx.deleteFrom("team_role").where("account_id", "in", ids).execute();
      await tx.updateTable("host").set({ factor_required_at: null }).execute();
    });
  return { house, hosts: both.map(({ id }) => id), events: four, accounts: ids, afresh };
}

test("whatever roles are granted and taken away: what a list shows the item's door opens, and what the door opens the list shows", async () => {
  const { house, afresh, ...stage } = await aStage();
  const { reads } = house;
  let [open, shut] = [0, 0];
  const take = (step: Step) =>
    house.write(async (tx) => {
      if ("asks" in step) {
        const at = step.factor ? noon : null;
        await tx.updateTable("host").set({ factor_required_at: at }).where("id", "=", stage.hosts[step.asks]!).execute();
      } else if ("grant" in step) {
        const event = "event" in step.at ? stage.events[step.at.event]! : undefined;
        const host_id = "host" in step.at ? stage.hosts[step.at.host]! : event!.hostId;
        await tx
          .insertInto("team_role")
          .values({
            id: newId(),
            host_id,
            event_id: event?.id ?? null,
            account_id: stage.accounts[step.grant]!,
            role: event ? eventRole(step.role) : step.role,
            created_at: noon,
          })
          .onConflict((conflict) => conflict.doNothing())
          .execute();
      } else {
        const posts = await tx
          .selectFrom("team_role")
          .select("id")
          .where("account_id", "=", stage.accounts[step.revoke]!)
          .orderBy("id")
          .execute();
        if (posts.length > 0)
          await tx
            .deleteFrom("team_role")
            .where("id", "=", posts[step.one % posts.length]!.id)
            .execute();
      }
    });
  const law = fc.asyncProperty(fc.array(anyStep, { minLength: 1, maxLength: 12, size: "max" }), async (steps) => {
    await afresh();
    for (const step of steps) await take(step);
    for (const account of stage.accounts) {
      const listed = await findEventIdsOf(reads, account);
      const posts = await findHostsOf(reads, account);
      for (const event of stage.events) {
        const opens = isProof(await findOrganiser(reads, account, event.address, "view"));
        expect(listed.includes(event.id)).toBe(opens);
        if (opens) open++;
        else shut++;
      }
      for (const host of stage.hosts)
        for (const permission of permissions) {
          const listedFor = posts.some((post) => post.host.id === host && may(post.role, permission));
          expect(listedFor).toBe(isProof(await findHostMember(reads, account, host, permission)));
        }
    }
  });
  await fc.assert(law, { numRuns: 40 });
  expect(Math.min(open, shut)).toBeGreaterThan(50);
});
