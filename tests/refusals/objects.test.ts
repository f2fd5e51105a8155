import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { paths } from "~/paths";
import { makeLink } from "~/people/personal-link.server";
import { dataPath, openWalk, type Walk } from "../support/refusal-walk";
import { type Place, visitors } from "../support/refusal-world";

// What the policy's places do not hold: the restricted and the cancelled session, the renewed and the ended link, the cancelled event.

let walk: Walk;

beforeAll(async () => {
  walk = await openWalk();
});
afterAll(() => walk.built.close());

/** Everybody asks, by page, data and HEAD; only these answers are expected. */
async function everybodyMeets(path: string, place: Place, status: number) {
  const faults: string[] = [];
  for (const visitor of visitors)
    for (const [method, address] of [
      ["GET", path],
      ["GET", dataPath(path)],
      ["HEAD", path],
    ] as const)
      faults.push(...(await walk.ask({ visitor, place, path: address, method, expected: [status] })));
  expect(faults).toEqual([]);
}

describe("a session that is closed to others", () => {
  test("has no page and no calendar for anybody, and its title is in nothing public", async () => {
    const { ours } = walk.world.places;
    await everybodyMeets(paths.session(ours.event, ours.closedCode), ours, 404);
    await everybodyMeets(paths.sessionCalendar(ours.event, ours.closedCode), ours, 404);
    for (const path of [
      paths.event(ours.event),
      paths.programme(ours.event),
      `${paths.programme(ours.event)}?q=canary`,
      paths.programmeCalendar(ours.event),
      paths.speakers(ours.event),
      paths.feed(ours.feed),
      paths.me(ours.me, ours.event),
      paths.myAgendaCalendar(ours.me, ours.event),
    ]) {
      const told = await (await fetch(walk.built.url + path)).text();
      expect(told, path).not.toMatch(/Closed canary/i);
    }
  });
});

test("a list of names and order of another host is on no page of this one, and no form of this one reaches it", async () => {
  const { ours, theirs } = walk.world.places;
  for (const path of [
    paths.namesList(ours.host, theirs.namesList),
    paths.pasteNames(ours.host, theirs.namesList, "en"),
    paths.exportNames(ours.host, theirs.namesList, "en"),
  ]) {
    expect(await walk.ask({ visitor: "owner", place: ours, path, expected: [404] })).toEqual([]);
    expect(await walk.ask({ visitor: "ownerElsewhere", place: ours, path, expected: [404] })).toEqual([]);
  }
  const path = paths.namesList(ours.host, theirs.namesList);
  const forms: Record<string, string>[] = [
    { deed: "remove" },
    { deed: "rename", listName: "Taken" },
    { deed: "save", language: "en", revision: "2", shown: "FR" },
  ];
  for (const form of forms)
    expect(await walk.ask({ visitor: "owner", place: ours, path: dataPath(path), method: "POST", form, expected: [404] })).toEqual([]);
  const choose = { visitor: "owner", place: ours, path: dataPath(paths.namesAndOrder(ours.event)), method: "POST" } as const;
  expect(await walk.ask({ ...choose, form: { list: theirs.namesList, seen: "" }, expected: [422] })).toEqual([]);
  const copy = { visitor: "owner", place: ours, path: dataPath(paths.hostNames(ours.host)), method: "POST" } as const;
  expect(await walk.ask({ ...copy, form: { listName: "Taken", from: theirs.namesList }, expected: [422] })).toEqual([]);

  const pages = [paths.hostNames(ours.host), paths.namesAndOrder(ours.event), paths.namesList(ours.host, ours.namesList)];
  for (const page of pages) {
    const told = await walk.told({ visitor: "owner", place: ours, path: page, expected: [200] });
    expect(told.told, page).not.toMatch(/(List|France) of theirs/);
  }
});

test("a cancelled session stays where it was, and says so", async () => {
  const { ours } = walk.world.places;
  await everybodyMeets(paths.session(ours.event, ours.cancelledCode), ours, 200);
});

describe("a personal link", () => {
  const personal = (link: string, { event }: Place) => [
    paths.me(link, event),
    paths.myAgendaPaper(link, event),
    paths.myAgendaCalendar(link, event),
    paths.myDetails(link, event),
    paths.myWithdrawal(link, event),
  ];

  test("that was renewed since opens nothing", async () => {
    const { ours } = walk.world.places;
    await walk.built.house.write((tx) => tx.updateTable("person").set({ link_generation: 2 }).where("id", "=", ours.person).execute());
    for (const path of personal(ours.me, ours)) await everybodyMeets(path, ours, 404);
    const renewed = makeLink(walk.built.house.configuration.secret, "me", ours.person, 2);
    await everybodyMeets(paths.me(renewed, ours.event), { ...ours, me: renewed }, 200);
  });

  test("opens no event that its person has nothing to do with, at this host or another", async () => {
    const { theirs, ours, sibling } = walk.world.places;
    for (const other of [ours, sibling]) for (const path of personal(theirs.me, other)) await everybodyMeets(path, theirs, 404);
  });

  test("ends 90 days after the last event of its person", async () => {
    const { theirs } = walk.world.places;
    const past = { starts_on: "2020-01-01", ends_on: "2020-01-03" };
    await walk.built.house.write((tx) => tx.updateTable("event").set(past).where("address", "=", theirs.event).execute());
    for (const path of personal(theirs.me, theirs)) await everybodyMeets(path, theirs, 404);
    await everybodyMeets(paths.feed(theirs.feed), theirs, 404);
  });
});
