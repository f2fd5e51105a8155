import { yes } from "db/outcome";
import { expect, test } from "vitest";
import { publishVersion } from "~/agenda/telling/publish-version.server";
import { writeChecks } from "~/programme/checks/checks-queries.server";
import { usualChecks, type Verdict } from "~/programme/checks/clash";
import { findRegistration } from "~/registration/registration-queries.server";
import { findRoster } from "~/registration/session-places/find-roster.server";
import { findMySessions } from "~/registration/session-places/my-sessions.server";
import { giveSessionPlaces } from "~/registration/session-places/set-session-places.server";
import { doing } from "../support/delegations";
import { noon } from "../support/house";
import type { Stage } from "../support/registrations";
import { guest, holdersOf, workshops } from "../support/session-places";

async function ruledBy(stage: Stage, verdict: Verdict) {
  const checks = { ...usualChecks, verdicts: { ...usualChecks.verdicts, "person-twice": verdict } };
  await doing(stage, (tx) => writeChecks(tx, stage.event, checks));
}

async function sessionsOf({ house, event }: Stage, { id, holder }: Awaited<ReturnType<typeof guest>>) {
  const { categoryId } = (await findRegistration(house.reads, event, id))!;
  return findMySessions(house.reads, event, { registrationId: id, personId: holder.id, categoryId }, "en", noon);
}

test("two at the same time cannot be chosen, in words that name the other; where the event leaves that alone they can", async () => {
  const { stage, wallets, routers, phones } = await workshops(5);
  const lee = await guest(stage, "Lee");
  await lee.choose(wallets);
  expect(await lee.choose(phones)).toEqual(yes(undefined));
  expect(await lee.choose(routers)).toMatchObject({ why: "overlaps", session: { id: routers }, others: [{ id: wallets }] });
  expect(await holdersOf(stage, routers)).toEqual([]);
  await ruledBy(stage, "block");
  expect(await lee.choose(routers)).toMatchObject({ why: "overlaps" });
  await ruledBy(stage, "ignore");
  expect(await lee.choose(routers)).toEqual(yes(undefined));
});

test("the team is told who would be in two places, and may insist unless the event's rule forbids it", async () => {
  const { stage, team, wallets, routers } = await workshops(5);
  const [lee, wong] = [await guest(stage, "Lee"), await guest(stage, "Wong")];
  await lee.choose(wallets);
  const give = (insists?: "all-the-same") => doing(stage, (tx) => giveSessionPlaces(tx, team, routers, [lee.id, wong.id], noon, insists));
  const torn = { registrationId: lee.id, name: "Lee", why: "overlaps", others: ["“Wallets” (Wed 25 Nov, 09:00–10:00)"] };
  expect(await give()).toEqual({ given: 1, unfit: [{ ...torn, mayInsist: true }] });
  expect(await holdersOf(stage, routers)).toEqual(["Wong"]);
  await ruledBy(stage, "block");
  expect(await give("all-the-same")).toEqual({ given: 1, unfit: [{ ...torn, mayInsist: false }] });
  await ruledBy(stage, "warn");
  expect(await give("all-the-same")).toEqual({ given: 2, unfit: [] });
  expect([await holdersOf(stage, wallets), await holdersOf(stage, routers)]).toEqual([["Lee"], ["Lee", "Wong"]]);
});

test("after a version that moves a session onto another, both keep their places, and the person and the organiser are told", async () => {
  const { stage, editor, wallets, phones } = await workshops(5);
  const lee = await guest(stage, "Lee");
  await lee.choose(wallets);
  await lee.choose(phones);
  const [mine, roster] = [() => sessionsOf(stage, lee), () => findRoster(stage.house.reads, stage.event, phones)];
  expect((await mine()).together).toEqual([]);
  expect((await roster()).given).toMatchObject([{ label: "Lee", atOnce: [] }]);

  await doing(stage, (tx) => tx.updateTable("session").set({ start: "09:30" }).where("id", "=", phones).execute());
  const published = await stage.house.write((tx) => publishVersion(tx, editor, { after: 1 }, noon));
  expect(published).toMatchObject({ ok: true });

  expect((await mine()).together).toEqual([["“Wallets” (Wed 25 Nov, 09:00–10:00)", "“Phones” (Wed 25 Nov, 09:30–10:30)"]]);
  expect((await roster()).given).toMatchObject([{ label: "Lee", atOnce: ["“Wallets” (Wed 25 Nov, 09:00–10:00)"] }]);
  expect([await holdersOf(stage, wallets), await holdersOf(stage, phones)]).toEqual([["Lee"], ["Lee"]]);
  await ruledBy(stage, "ignore");
  expect((await mine()).together).toEqual([]);
});
