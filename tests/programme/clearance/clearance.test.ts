import { newId } from "db/identity.server";
import { no } from "db/outcome";
import { anEvent, organiserOf, otherHost } from "tests/support/cast";
import { aClearance, holderOf } from "tests/support/clearances";
import { noon } from "tests/support/house";
import { aSession, aSymposium } from "tests/support/programme";
import { expect, test } from "vitest";
import { makeLink } from "~/people/personal-link.server";
import { clearDraft } from "~/programme/clearance/clear-draft.server";
import { mostRemarks, standingOf } from "~/programme/clearance/clearance";
import { countNewRemarks, findAllClearances, findAllRemarks, insertRemark } from "~/programme/clearance/clearance-queries.server";
import { findClearanceByLink } from "~/programme/clearance/find-clearance-by-link.server";
import { remarkOnDraft } from "~/programme/clearance/remark-on-draft.server";
import { endClearance, renewClearance } from "~/programme/clearance/renew-clearance.server";
import { findPrintedDraft } from "~/programme/find-printed-draft.server";
import { publishProgramme } from "~/programme/publish-programme.server";
import { changeSession } from "~/sessions/change-session.server";
import { plusDays, plusSeconds } from "~/time/instant";
import type { ClockTime } from "~/time/wall-time";

async function aDraft() {
  const stage = await aSymposium();
  const { house, event, editor, days } = stage;
  const session = await aSession(house, editor, { dayId: days[0], start: "09:00" as ClockTime });
  const link = await aClearance(house, event, { words: "Deputy Commissioner Lee", about: session.id }, noon);
  const { secret } = house.configuration;
  const opens = async (given = link, at = noon) => (await findClearanceByLink(house.reads, secret, given, at)) !== undefined;
  const latest = async () => (await findAllClearances(house.reads, event))[0]!;
  const mark = async () => (await findPrintedDraft(house.reads, event, noon)).mark;
  return { ...stage, session, link, secret, opens, latest, mark };
}

test("a link opens for thirty days, and one that is forged or made for something else opens nothing", async () => {
  const { link, opens, secret, latest } = await aDraft();
  expect(await opens()).toBe(true);
  expect(await opens(link, plusSeconds(plusDays(noon, 30), -1))).toBe(true);
  expect(await opens(link, plusDays(noon, 30))).toBe(false);
  const { id } = await latest();
  for (const wrong of [
    makeLink(secret, "prove", id, 1),
    makeLink("another", "clearance", id, 1),
    makeLink(secret, "clearance", newId(), 1),
    "x",
  ])
    expect(await opens(wrong)).toBe(false);
});

test("a link that is ended opens nothing, and a new one takes the place of all before", async () => {
  const { house, editor, link, opens, secret, latest } = await aDraft();
  const { id } = await latest();
  await house.write((tx) => endClearance(tx, editor, id, noon));
  expect(await opens()).toBe(false);

  const later = plusDays(noon, 40);
  await house.write((tx) => renewClearance(tx, editor, id, later));
  expect(await opens(link, later)).toBe(false);
  expect(await opens(makeLink(secret, "clearance", id, 2), later)).toBe(true);
});

test("no organiser ends or renews what another host asked for", async () => {
  const { house, latest } = await aDraft();
  const other = await anEvent(house, await otherHost(house));
  const editor = await organiserOf(house, other, "edit-programme");
  const { id } = await latest();
  expect(await house.write((tx) => endClearance(tx, editor, id, noon))).toEqual(no("gone"));
  expect(await house.write((tx) => renewClearance(tx, editor, id, noon))).toEqual(no("gone"));
});

test("the draft is cleared by a name, as it was seen, until it changes", async () => {
  const { house, editor, link, session, latest, mark } = await aDraft();
  const holder = await holderOf(house, link, noon);
  const clear = async (seen: string) => house.write((tx) => clearDraft(tx, holder, { name: "Lee", seen }, noon));
  expect(standingOf(await latest(), await mark())).toBe("waiting");
  const seen = await mark();
  expect(await clear("another draft")).toEqual(no("draft-changed-meanwhile"));
  expect(await clear(seen)).toMatchObject({ ok: true });
  expect((await latest()).cleared).toEqual({ at: noon, by: "Lee", draft: seen });
  expect(standingOf(await latest(), await mark())).toBe("cleared");

  const words = { teamRemarks: "Ask the minister", setup: "Six chairs", responsible: "Chief Inspector Lam" };
  await house.write((tx) => changeSession(tx, editor, session.id, words, 1, noon));
  expect(standingOf(await latest(), await mark())).toBe("cleared");
  await house.write((tx) => changeSession(tx, editor, session.id, { minutes: 45 }, 2, noon));
  expect(standingOf(await latest(), await mark())).toBe("changed");
  expect(await clear(seen)).toEqual(no("draft-changed-meanwhile"));
  expect(await clear(await mark())).toMatchObject({ ok: true });
  expect(standingOf(await latest(), await mark())).toBe("cleared");
});

test("a remark stands with its session, and none is left on what is not in the draft", async () => {
  const { house, event, editor, link, session } = await aDraft();
  const unplaced = await aSession(house, editor);
  const holder = await holderOf(house, link, noon);
  const remark = (about: string) => house.write((tx) => remarkOnDraft(tx, holder, { about, name: "Lee", remark: "Too long." }, noon));
  expect(await remark("")).toMatchObject({ ok: true });
  for (const about of [unplaced.id, newId(), "nothing"]) expect(await remark(about)).toEqual(no("session-gone"));
  expect(await findAllRemarks(house.reads, event)).toEqual([
    expect.objectContaining({ about: { sessionId: session.id, title: { en: "Keynote" } }, name: "Deputy Commissioner Lee" }),
    expect.objectContaining({ about: null, name: "Lee", remark: "Too long.", at: noon }),
  ]);
});

test("whoever came through the door before the link was ended writes nothing any more", async () => {
  const { house, event, editor, link, latest, mark } = await aDraft();
  const holder = await holderOf(house, link, noon);
  const seen = await mark();
  await house.write(async (tx) => endClearance(tx, editor, holder.clearance.id, noon));
  expect(await house.write((tx) => clearDraft(tx, holder, { name: "Lee", seen }, noon))).toEqual(no("ended"));
  expect(await house.write((tx) => remarkOnDraft(tx, holder, { about: "", name: "Lee", remark: "Late." }, noon))).toEqual(no("ended"));
  expect((await latest()).cleared).toBeNull();
  expect(await findAllRemarks(house.reads, event)).toHaveLength(1);
});

test("one link takes so many remarks and no more", async () => {
  const { house, event, link } = await aDraft();
  const holder = await holderOf(house, link, noon);
  const one = { clearanceId: holder.clearance.id, sessionId: null, name: "Lee", remark: "Again.", at: noon };
  await house.write(async (tx) => {
    for (let count = 1; count < mostRemarks; count++) await insertRemark(tx, event, { id: newId(), ...one });
  });
  expect(await house.write((tx) => remarkOnDraft(tx, holder, { about: "", name: "Lee", remark: "More." }, noon))).toEqual(no("too-many"));
});

test("the history tells of every deed, and of no name and no word that was written", async () => {
  const { house, editor, link, mark } = await aDraft();
  const holder = await holderOf(house, link, noon);
  const seen = await mark();
  await house.write((tx) => clearDraft(tx, holder, { name: "Commissioner Lee", seen }, noon));
  await house.write((tx) => renewClearance(tx, editor, holder.clearance.id, noon));
  await house.write((tx) => endClearance(tx, editor, holder.clearance.id, noon));
  await house.write((tx) => endClearance(tx, editor, holder.clearance.id, noon));
  const entries = await house.reads
    .selectFrom("audit_entry")
    .select(["verb", "facts", "actor_kind"])
    .where("verb", "like", "clearance.%")
    .orderBy("number")
    .execute();
  expect(entries.map(({ verb, actor_kind }) => [verb, actor_kind])).toEqual([
    ["clearance.asked-for", "account"],
    ["clearance.remarked", "stranger"],
    ["clearance.given", "stranger"],
    ["clearance.renewed", "account"],
    ["clearance.ended", "account"],
  ]);
  expect(entries[2]!.facts).toContain(seen);
  expect(JSON.stringify(entries)).not.toContain("Lee");
});

test("remarks are new until a version is published", async () => {
  const { house, event, editor, link } = await aDraft();
  const holder = await holderOf(house, link, noon);
  expect(await countNewRemarks(house.reads, event)).toBe(1);
  await house.write((tx) => publishProgramme(tx, editor, { after: 0 }, plusSeconds(noon, 60)));
  expect(await countNewRemarks(house.reads, event)).toBe(0);
  const later = plusSeconds(noon, 120);
  await house.write((tx) => remarkOnDraft(tx, holder, { about: "", name: "Lee", remark: "Too long." }, later));
  expect(await countNewRemarks(house.reads, event)).toBe(1);
});
